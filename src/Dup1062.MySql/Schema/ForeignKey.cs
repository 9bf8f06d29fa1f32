namespace Dup1062.MySql.Schema;

/// <summary>A foreign key of a <see cref="Table"/>.</summary>
public sealed record ForeignKey
{
    /// <summary>The constraint's name; null where the script leaves it to the server.</summary>
    public string? Name { get; init; }

    /// <summary>The columns of this table, in order.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The table referred to.</summary>
    public required TableName ReferencedTable { get; init; }

    /// <summary>The columns referred to, in the order of <see cref="Columns"/>; empty where the script does not name them.</summary>
    public IReadOnlyList<string> ReferencedColumns { get; init; } = [];

    /// <summary>What happens to this table's rows when the row they refer to is deleted.</summary>
    public ReferentialAction OnDelete { get; init; }

    /// <summary>What happens to this table's rows when the key they refer to changes.</summary>
    public ReferentialAction OnUpdate { get; init; }
}
