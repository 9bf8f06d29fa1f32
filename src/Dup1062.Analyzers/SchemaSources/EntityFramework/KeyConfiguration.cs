using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>A primary key, alternate key or index.</summary>
internal sealed class KeyConfiguration(EntityConfiguration entity, IReadOnlyList<string> properties, ScriptLocation location)
{
    public EntityConfiguration Entity => entity;

    public IReadOnlyList<string> Properties => properties;

    public ScriptLocation Location => location;

    public string? ModelName { get; init; }

    public string? Name { get; set; }

    /// <summary>Null for an index of which nobody says so: it is, where a reference from one to one needs it.</summary>
    public bool? IsUnique { get; set; }

    public IReadOnlyList<int> PrefixLengths { get; set; } = [];

    /// <summary>Whether it is over these properties, in this order.</summary>
    public bool IsOver(IReadOnlyList<string> others) => properties.SequenceEqual(others);
}
