namespace Dup1062.MySql.Statements;

/// <summary>UPDATE.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/update.html</remarks>
public sealed record UpdateStatement : SqlStatement
{
    /// <inheritdoc/>
    public override SqlStatementKind Kind => SqlStatementKind.Update;

    /// <summary>The first table; null where the text does not name one.</summary>
    public required SqlTableReference? Table { get; init; }

    /// <summary>Several tables are named.</summary>
    public bool IsMultiTable { get; init; }

    /// <summary>IGNORE is given.</summary>
    public bool HasIgnore { get; init; }

    /// <summary>The assignments of SET.</summary>
    public required IReadOnlyList<Assignment> Assignments { get; init; }

    /// <summary>The condition behind WHERE, or null.</summary>
    public SqlSpan? Where { get; init; }

    /// <summary>ORDER BY is given.</summary>
    public bool HasOrderBy { get; init; }

    /// <summary>LIMIT is given.</summary>
    public bool HasLimit { get; init; }

    /// <summary>The statement ends in a hole, or is cut: clauses may follow that the text does not show.</summary>
    public bool IsOpen { get; init; }
}
