using System.Text;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Catching;

/// <summary>How an entity's names may read in the schema: by attributes, else by convention.</summary>
internal static class EntityTable
{
    /// <summary>The names that its table may have, the likeliest first.</summary>
    public static IEnumerable<string> Names(EntityWrite write)
    {
        if (AttributeOf(write.Entity, "TableAttribute") is { } name) return [name];
        string[] names = write.Set is { } set ? [set.Name, write.Entity.Name] : [write.Entity.Name];
        return names.Concat(names.Select(InSnakeCase));
    }

    /// <summary>The property that a column holds; null where none does.</summary>
    public static IPropertySymbol? Property(ITypeSymbol entity, string column)
    {
        for (ITypeSymbol? type = entity; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol property && IsSame(AttributeOf(property, "ColumnAttribute") ?? property.Name, column)) return property;
            }
        }
        return null;
    }

    private static bool IsSame(string name, string column) => string.Equals(name.Replace("_", ""), column.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    private static string? AttributeOf(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.Name == attribute) is { ConstructorArguments: [{ Value: string name }, ..] } ? name : null;

    private static string InSnakeCase(string name)
    {
        var snake = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}
