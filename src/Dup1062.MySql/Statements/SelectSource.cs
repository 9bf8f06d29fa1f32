namespace Dup1062.MySql.Statements;

/// <summary>The SELECT of an <see cref="InsertStatement"/>.</summary>
public sealed record SelectSource
{
    /// <summary>The tables that the rows come from: behind FROM and JOIN, in derived tables and WITH too.</summary>
    public required IReadOnlyList<SqlTableReference> Tables { get; init; }

    /// <summary>The tables that are read only in conditions and select lists: <c>WHERE NOT EXISTS (SELECT … FROM t)</c>.</summary>
    public IReadOnlyList<SqlTableReference> SubqueryTables { get; init; } = [];

    /// <summary>It ends in a JOIN without ON or USING, which would take the ON of an appended ON DUPLICATE KEY UPDATE.</summary>
    public bool EndsInOpenJoin { get; init; }

    /// <summary>It has UNION, EXCEPT or INTERSECT outside parentheses.</summary>
    public bool HasSetOperation { get; init; }

    /// <summary>It has <c>NOT EXISTS</c>: a guard that two callers can pass together.</summary>
    public bool HasNotExists { get; init; }
}
