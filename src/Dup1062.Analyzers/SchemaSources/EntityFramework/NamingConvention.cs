using System.Globalization;
using System.Text;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>How a context writes the names that nobody gives.</summary>
internal enum NameStyle : byte
{
    AsWritten,
    SnakeCase,
    UpperSnakeCase,
    LowerCase,
    UpperCase,
    CamelCase,
    Unknown,
}

/// <summary>Rewrites names as the package EFCore.NamingConventions does.</summary>
internal static class NamingConvention
{
    /// <summary>The style that <c>UseSnakeCaseNamingConvention</c> and the like choose; null for other methods.</summary>
    public static NameStyle? StyleOf(string method) => method switch
    {
        "UseSnakeCaseNamingConvention" => NameStyle.SnakeCase,
        "UseUpperSnakeCaseNamingConvention" => NameStyle.UpperSnakeCase,
        "UseLowerCaseNamingConvention" => NameStyle.LowerCase,
        "UseUpperCaseNamingConvention" => NameStyle.UpperCase,
        "UseCamelCaseNamingConvention" => NameStyle.CamelCase,
        _ when method.StartsWith("Use", StringComparison.Ordinal) && method.EndsWith("NamingConvention", StringComparison.Ordinal) => NameStyle.Unknown,
        _ => null,
    };

    public static string Rewrite(NameStyle style, string name) => style switch
    {
        NameStyle.SnakeCase => InSnakeCase(name),
        NameStyle.UpperSnakeCase => InSnakeCase(name).ToUpperInvariant(),
        NameStyle.LowerCase => name.ToLowerInvariant(),
        NameStyle.UpperCase => name.ToUpperInvariant(),
        NameStyle.CamelCase when name.Length > 0 => char.ToLowerInvariant(name[0]) + name.Substring(1),
        _ => name,
    };

    /// <summary>Gives the tables and columns of entities the names that the style makes of the usual ones.</summary>
    public static void Apply(NameStyle style, IEnumerable<EntityType> entities)
    {
        if (style == NameStyle.AsWritten) return;
        foreach (var entity in entities)
        {
            if (!entity.HasOwnTable) entity.Table = Rewrite(style, entity.Table);
            foreach (var property in entity.Properties) property.DefaultColumn = Rewrite(style, property.Name);
        }
    }

    /// <summary><c>OrderLine</c> as <c>order_line</c>, <c>HTTPUrl</c> as <c>http_url</c>.</summary>
    public static string InSnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        UnicodeCategory? previous = null;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '_')
            {
                snake.Append('_');
                previous = null;
                continue;
            }
            var category = char.GetUnicodeCategory(name[i]);
            switch (category)
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                    if (previous is UnicodeCategory.SpaceSeparator or UnicodeCategory.LowercaseLetter
                        || (previous is not (null or UnicodeCategory.DecimalDigitNumber) && i + 1 < name.Length && char.IsLower(name[i + 1]))) snake.Append('_');
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    if (previous == UnicodeCategory.SpaceSeparator) snake.Append('_');
                    break;
                default:
                    if (previous is not null) previous = UnicodeCategory.SpaceSeparator;
                    continue;
            }
            snake.Append(char.ToLowerInvariant(name[i]));
            previous = category;
        }
        return snake.ToString();
    }
}
