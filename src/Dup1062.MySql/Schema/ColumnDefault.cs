namespace Dup1062.MySql.Schema;

/// <summary>What a column gets when a statement leaves it out.</summary>
public enum ColumnDefault : byte
{
    /// <summary>No DEFAULT clause: NULL for a nullable column, else error 1364 in strict mode or the type's zero value.</summary>
    None,

    /// <summary><c>DEFAULT NULL</c>.</summary>
    Null,

    /// <summary>The same value for every row: a literal.</summary>
    Constant,

    /// <summary>A value that differs from row to row by itself: <c>UUID()</c> and the like.</summary>
    Unique,

    /// <summary>Any other expression, <c>CURRENT_TIMESTAMP</c> among them.</summary>
    Expression,
}
