using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Analyzers.Handling;

/// <summary>Whether code is about changing tables, where errors that sound like a duplicate row are what is meant.</summary>
internal static class SchemaChange
{
    private static readonly string[] Words = ["ALTER", "CREATE", "MIGRAT", "SCHEMA", "INDEX", "AMBIGUOUS", "PRIMARY KEY", "DDL"];

    /// <summary>Whether the function around a place has one of the words of DDL in its names or texts.</summary>
    public static bool IsAround(SyntaxNode place) =>
        ErrorNumber.FunctionOf(place).DescendantTokens().Any(token =>
            token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            && Words.Any(word => token.ValueText.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
}
