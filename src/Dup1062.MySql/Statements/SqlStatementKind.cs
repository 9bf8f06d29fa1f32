namespace Dup1062.MySql.Statements;

/// <summary>What a <see cref="SqlStatement"/> does.</summary>
public enum SqlStatementKind
{
    /// <summary>Begins with text that only the running program knows, or with no word of MySQL's.</summary>
    Unknown,

    /// <summary>INSERT or REPLACE: an <see cref="InsertStatement"/>.</summary>
    Insert,

    /// <summary>An <see cref="UpdateStatement"/>.</summary>
    Update,

    /// <summary>DELETE or TRUNCATE: a <see cref="DeleteStatement"/>.</summary>
    Delete,

    /// <summary>A <see cref="CreateTableStatement"/>.</summary>
    CreateTable,

    /// <summary>SELECT, also in parentheses, behind WITH, and TABLE or VALUES as statements.</summary>
    Select,

    /// <summary>A procedure, function, trigger, event or block of statements. It reaches to the end of the text: what it contains does not run now.</summary>
    StoredProgram,

    /// <summary>Any other statement.</summary>
    Other,
}
