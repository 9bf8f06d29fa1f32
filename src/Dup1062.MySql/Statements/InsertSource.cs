namespace Dup1062.MySql.Statements;

/// <summary>Where the rows of an <see cref="InsertStatement"/> come from.</summary>
public enum InsertSource
{
    /// <summary>The text does not say: it is cut, or a hole stands there.</summary>
    Unknown,

    /// <summary><c>VALUES (…), (…)</c>.</summary>
    Values,

    /// <summary><c>VALUES ROW(…), ROW(…)</c>, MySQL only.</summary>
    ValuesRow,

    /// <summary><c>SET column = value, …</c>.</summary>
    Set,

    /// <summary><c>SELECT …</c>, also in parentheses or behind WITH.</summary>
    Select,

    /// <summary><c>TABLE name</c>, MySQL only.</summary>
    Table,
}
