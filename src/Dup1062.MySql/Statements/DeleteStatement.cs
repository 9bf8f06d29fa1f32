namespace Dup1062.MySql.Statements;

/// <summary>DELETE or TRUNCATE.</summary>
public sealed record DeleteStatement : SqlStatement
{
    /// <inheritdoc/>
    public override SqlStatementKind Kind => SqlStatementKind.Delete;

    /// <summary>The first table; null where the text does not name one.</summary>
    public required SqlTableReference? Table { get; init; }

    /// <summary>Nothing limits it to some of the rows.</summary>
    public bool IsOfAllRows { get; init; }
}
