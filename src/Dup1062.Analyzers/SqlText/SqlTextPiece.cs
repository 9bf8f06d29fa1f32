using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>A run of characters of a <see cref="SqlText"/> that come from one place in source.</summary>
internal readonly record struct SqlTextPiece
{
    public int Start { get; init; }

    public int Length { get; init; }

    public int End => Start + Length;

    /// <summary>The literal, the interpolated string, the constant, or what fills the hole.</summary>
    public ExpressionSyntax Expression { get; init; }

    /// <summary>The literal's token; no token when the characters are not written as a literal.</summary>
    public SyntaxToken Token { get; init; }

    /// <summary>Which character of the token's value is the first of this piece.</summary>
    public int TokenOffset { get; init; }

    /// <summary>The name in the expression that stands for the piece; null when the piece stands in the expression itself.</summary>
    public ExpressionSyntax? Via { get; init; }

    public bool IsHole { get; init; }

    public bool IsLiteral => !Token.IsKind(SyntaxKind.None);
}
