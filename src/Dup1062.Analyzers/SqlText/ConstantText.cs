using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>What a constant reads as when it becomes part of a string.</summary>
internal static class ConstantText
{
    /// <summary>Null where that depends on the culture or cannot be told.</summary>
    public static string? Of(object? value, ITypeSymbol? type) => value switch
    {
        null => "",
        string text => text,
        char character => character.ToString(),
        bool flag => flag ? "True" : "False",
        sbyte or byte or short or ushort or int or uint or long or ulong when type is { TypeKind: TypeKind.Enum } => OfEnum(value, type),
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? OfEnum(object value, ITypeSymbol type)
    {
        string? name = null;
        foreach (var member in type.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true } field || !value.Equals(field.ConstantValue)) continue;
            if (name is not null) return null;
            name = field.Name;
        }
        return name;
    }
}
