namespace Dup1062.MySql.Schema;

/// <summary>A key that rows may share (<c>KEY</c>, <c>FULLTEXT</c>, <c>SPATIAL</c>), or one that MySQL made for a foreign key.</summary>
public sealed record NonUniqueKey
{
    /// <summary>The key's name.</summary>
    public required string Name { get; init; }

    /// <summary>The parts in order; at least one.</summary>
    public required IReadOnlyList<KeyPart> Parts { get; init; }
}
