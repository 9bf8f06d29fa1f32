using Dup1062.Analyzers.SchemaSources.EntityFramework;

namespace Dup1062.Analyzers.SchemaSources.Migrations;

/// <summary>What the types of a snapshot own: columns in their rows, and tables beside them.</summary>
internal static class SnapshotParts
{
    /// <summary>Adds the columns to a type, and the tables to the types.</summary>
    public static void Add(EntityType type, Dictionary<string, EntityType> types) => Add(type, type.Configuration, "", isOptional: false, types);

    private static void Add(EntityType type, EntityConfiguration holder, string prefix, bool isOptional, Dictionary<string, EntityType> types)
    {
        foreach (var (name, part) in holder.Parts.Select(pair => (pair.Key, pair.Value)))
        {
            var configuration = part.Configuration;
            if (configuration.IsUnknown || configuration.IsJson) type.IsUnknown = true;
            else if (part.IsComplex || configuration.Table == ModelSnapshots.TableOf(type)) AddColumns(type, part, $"{prefix}{name}_", isOptional || !(part.IsComplex || holder.RequiredNavigations.Contains(name)), types);
            else AddTable(configuration, types);
        }
    }

    private static void AddTable(EntityConfiguration configuration, Dictionary<string, EntityType> types)
    {
        var table = ModelSnapshots.Make(configuration);
        types[table.Type.FullName] = table;
        Add(table, types);
    }

    private static void AddColumns(EntityType type, PartConfiguration part, string prefix, bool isOptional, Dictionary<string, EntityType> types)
    {
        var configuration = part.Configuration;
        // The key is the owner's.
        foreach (var property in configuration.Properties.Values.Where(property => configuration.Key?.Properties.Contains(property.Name) != true))
        {
            var column = ModelSnapshots.Column(property, prefix + property.Name);
            column.IsNullable |= isOptional;
            type.Properties.Add(column);
        }
        type.Indexes.AddRange(configuration.Indexes.Where(index => configuration.Key?.Properties.Intersect(index.Properties).Any() != true).Select(index => EntityParts.WithPrefix(index, prefix, type)));
        Add(type, configuration, prefix, isOptional, types);
    }
}
