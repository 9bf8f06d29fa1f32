namespace Dup1062.MySql.Statements;

/// <summary>How much of an <see cref="InsertStatement"/> the text shows.</summary>
public enum InsertForm
{
    /// <summary>From the verb to the end.</summary>
    Complete,

    /// <summary>Rows, or a part of them, are put in at run time, or the text is cut within them: <c>VALUES {rows}</c>, <c>VALUES (@a, </c>.</summary>
    OpenRows,

    /// <summary>What follows the rows is put in at run time, and may be ON DUPLICATE KEY UPDATE; or the text ends before any rows.</summary>
    OpenTail,

    /// <summary>Not MySQL's syntax: prose, a log message, another database's language.</summary>
    Unreadable,
}
