using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Analyzers.Handling;

/// <summary>Whether code is about changing tables, where errors that sound like a duplicate row are what is meant.</summary>
internal static class SchemaChange
{
    private static readonly string[] Names = ["Migrat", "Ambiguous", "AlterTable"];

    private static readonly string[] Texts = ["ALTER TABLE", "CREATE TABLE", "CREATE INDEX", "CREATE UNIQUE", "PRIMARY KEY", "ambiguous"];

    /// <summary>Whether the function around a place says so by its names or texts.</summary>
    public static bool IsAround(SyntaxNode place) => EnclosingMember.Of(place).DescendantTokens().Any(token => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => Has(token, Names),
        SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken => Has(token, Texts),
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => Has(token, Texts),
        _ => false,
    });

    private static bool Has(SyntaxToken token, string[] words) => words.Any(word => token.ValueText.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
