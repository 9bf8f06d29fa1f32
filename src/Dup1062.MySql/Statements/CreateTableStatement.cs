namespace Dup1062.MySql.Statements;

/// <summary>CREATE TABLE, as far as the statements behind it in the same text need it.</summary>
public sealed record CreateTableStatement : SqlStatement
{
    /// <inheritdoc/>
    public override SqlStatementKind Kind => SqlStatementKind.CreateTable;

    /// <summary>The table; null where the text does not name one.</summary>
    public required SqlTableReference? Table { get; init; }

    /// <summary>TEMPORARY: the table belongs to the connection.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>IF NOT EXISTS: the table may have been there, with rows.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>It declares, or can take over from another table, a primary or unique key.</summary>
    public bool HasUniqueKey { get; init; }
}
