using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.CodeFixes.Inserts;

/// <summary>The literal that a finding is about.</summary>
internal static class SqlSeed
{
    /// <summary>Null where the document does not hold it (any more).</summary>
    public static ExpressionSyntax? Find(Diagnostic diagnostic, SyntaxNode root)
    {
        if (diagnostic.AdditionalLocations is not [{ SourceTree: { } tree, SourceSpan: var span }, ..] || tree != root.SyntaxTree) return null;
        return root.FullSpan.Contains(span) && root.FindToken(span.Start).Parent is ExpressionSyntax seed && seed.Span == span ? seed : null;
    }
}
