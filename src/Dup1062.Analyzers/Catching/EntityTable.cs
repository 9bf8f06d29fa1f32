using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Catching;

/// <summary>How the names of an entity whose model is not in sight may read in the schema: by attributes, else by convention.</summary>
internal static class EntityTable
{
    /// <summary>The names that its table may have, the likeliest first.</summary>
    public static IEnumerable<string> Names(EntityWrite write, EntityMapping mapping)
    {
        if (mapping.Tables is [.., { Name: var configured }] && configured != write.Set?.Name && configured != write.Entity.Name) return [configured];
        if (AttributeOf(write.Entity, "TableAttribute") is { } name) return [name];
        string[] names = write.Set is { } set ? [set.Name, write.Entity.Name] : [write.Entity.Name];
        return names.Concat(names.Select(NamingConvention.InSnakeCase));
    }

    /// <summary>What a column of a key holds; null where no property is called so.</summary>
    public static MappedColumn? Column(ITypeSymbol entity, string column, UniqueKey key) =>
        Properties(entity).FirstOrDefault(property => IsSame(AttributeOf(property, "ColumnAttribute") ?? property.Name, column)) is { } found
            ? new MappedColumn(column, found.Name, IsNew: key.IsPrimary && found.Type is { Name: "Guid", ContainingNamespace.Name: "System" })
            : null;

    /// <summary>A property of a type or its bases.</summary>
    public static IPropertySymbol? Property(ITypeSymbol entity, string name) => Properties(entity).FirstOrDefault(property => property.Name == name);

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol entity)
    {
        for (ITypeSymbol? type = entity; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>()) yield return property;
        }
    }

    private static bool IsSame(string name, string column) => string.Equals(name.Replace("_", ""), column.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    private static string? AttributeOf(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.Name == attribute) is { ConstructorArguments: [{ Value: string name }, ..] } ? name : null;
}
