using System.Text;
using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.MySql.Lexing;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>Finds the texts of the project's constants by the names that the code uses.</summary>
internal static class ConstantTexts
{
    /// <summary>The text of an argument: a literal, a name, or both put together; null where it cannot be told.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="named">The text of a name; null where it has none.</param>
    public static string? Of(FluentArgument? argument, Func<string, string?> named) => argument switch
    {
        TextArgument text => text.Text,
        NameArgument name => named(name.Name),
        TemplateArgument template => Fill(template, named),
        _ => null,
    };

    private static string? Fill(TemplateArgument template, Func<string, string?> named)
    {
        var parts = template.Text.Split(SqlLexer.Hole);
        var text = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            if (i > template.Holes.Count || named(template.Holes[i - 1]) is not { } filling) return null;
            text.Append(filling).Append(parts[i]);
        }
        return text.ToString();
    }

    /// <summary>The text of <c>Coupons</c> or <c>Tables.Coupons</c>, as it is written in a type; null where it is not found.</summary>
    public static string? Find(string name, TypeDeclaration place, TypeScope scope)
    {
        var dot = name.LastIndexOf('.');
        if (dot > 0)
        {
            var owner = name.Substring(0, dot);
            var lastDot = owner.LastIndexOf('.');
            var type = new TypeName(owner.Substring(lastDot + 1)) with { Qualifier = lastDot < 0 ? "" : owner.Substring(0, lastDot) };
            return scope.Find(type, place)?.Text(name.Substring(dot + 1));
        }
        for (var (type, depth) = (place, 0); type is not null && depth < 16; depth++)
        {
            if (type.Text(name) is { } text) return text;
            type = type.Bases.FirstOrDefault() is { } written ? scope.Find(written, type) : null;
        }
        return null;
    }
}
