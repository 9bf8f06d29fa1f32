namespace Dup1062.MySql.Statements;

/// <summary>One statement of a text.</summary>
public abstract record SqlStatement
{
    /// <summary>What it does.</summary>
    public abstract SqlStatementKind Kind { get; }

    /// <summary>From its first token to its last, without its terminator.</summary>
    public SqlSpan Span { get; init; }

    /// <summary>The offset of the <c>;</c> behind it; null where the text ends without one.</summary>
    public int? Terminator { get; init; }

    /// <summary>It, or another statement of the text, has marks of another database's language: <c>[name]</c>, <c>ON CONFLICT</c>, <c>$1</c>, <c>::type</c> and the like.</summary>
    public bool IsForeign { get; init; }

    /// <summary>It reads <c>LAST_INSERT_ID()</c> or its variables.</summary>
    public bool ReadsInsertId { get; init; }
}
