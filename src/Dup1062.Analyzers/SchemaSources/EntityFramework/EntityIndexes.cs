using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>The indexes that <c>[Index]</c> gives a type.</summary>
internal static class EntityIndexes
{
    /// <summary>Adds those that no call speaks of; false where the properties of one cannot be told.</summary>
    /// <param name="declarations">The type, and those of its bases that are no entities.</param>
    /// <param name="configuration">What calls say of it.</param>
    /// <param name="indexes">Gets the indexes, and has those that calls name.</param>
    /// <param name="columns">Finds the texts of constants.</param>
    public static bool TryAdd(IReadOnlyList<TypeDeclaration> declarations, EntityConfiguration configuration, List<KeyConfiguration> indexes, EntityColumns columns)
    {
        var areKnown = true;
        foreach (var attribute in declarations.SelectMany(type => type.Attributes).Where(attribute => attribute.Name == "Index"))
        {
            var listed = attribute.Arguments.Where(argument => argument.Name is null or "propertyName").SelectMany(argument => argument.Value.Items);
            var names = listed.Select(value => (value as TextArgument)?.Text).ToList();
            if (names.Count == 0 || names.Contains(null))
            {
                areKnown = false;
                continue;
            }
            var name = columns.TextOf(attribute.Named("Name"), declarations[0]);
            if (indexes.Exists(index => index.IsOver(names!) && index.ModelName == name)) continue;
            indexes.Add(new KeyConfiguration(configuration, names!, declarations[0].Location)
            {
                Name = name,
                ModelName = name,
                IsUnique = (attribute.Named("IsUnique") as ValueArgument)?.Value as bool?,
            });
        }
        return areKnown;
    }
}
