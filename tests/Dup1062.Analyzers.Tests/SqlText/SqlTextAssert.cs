using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Lexing;

namespace Dup1062.Analyzers.Tests.SqlTexts;

internal static class SqlTextAssert
{
    /// <summary>The text with its holes as bullets, which are easier to see.</summary>
    public static string Visible(this SqlText text) => text.Text.Replace(SqlLexer.Hole, '•');
}
