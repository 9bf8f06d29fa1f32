using System.Globalization;
using System.Text;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Rewrites names as the package EFCore.NamingConventions does.</summary>
internal static class NamingConvention
{
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
