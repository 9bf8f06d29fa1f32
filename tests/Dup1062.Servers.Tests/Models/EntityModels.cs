namespace Dup1062.Servers.Tests.Models;

/// <summary>A model as code, and the tables that nobody can tell from it.</summary>
internal sealed record EntityCase(string Name, string Source, params string[] Unknown);

/// <summary>Models that use what EF Core has to say about keys, tables and columns.</summary>
internal static partial class EntityModels
{
    public static IReadOnlyDictionary<string, EntityCase> All { get; } =
        new[] { Keys, Indexes, Names, Configurations, Writing, Relationships, Joins, Parts, OwnedTables, Hierarchies, Columns, Conversions, Collations, Doubts }.SelectMany(cases => cases).ToDictionary(model => model.Name);
}
