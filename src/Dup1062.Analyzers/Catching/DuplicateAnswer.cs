using Dup1062.Analyzers.Inserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Recognises a handler that answers "already there" to its caller. It takes every failure for a duplicate: the duplicate is the one that it treats rightly.</summary>
internal sealed class DuplicateAnswer(SemanticModel model, CancellationToken cancellationToken)
{
    private static readonly string[] Words = ["already", "alreadyexists", "exists", "taken", "duplicate", "in use", "inuse"];

    public bool IsIn(BlockSyntax block) => block.DescendantTokens().Any(token => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken => Speaks(token.ValueText) && IsAnswer(token.Parent!),
        SyntaxKind.IdentifierToken => Names(token) && IsAnswer(token.Parent!),
        _ => false,
    });

    private static bool Speaks(string text) => Words.Any(word => Has(text, word)) && !Has(text, "not exist") && !Has(text, "n't exist");

    /// <summary>A member or type, not a call that looks whether something exists.</summary>
    private static bool Names(SyntaxToken name)
    {
        var text = name.ValueText;
        return text == "Conflict"
            || text.EndsWith("ConflictException", StringComparison.Ordinal)
            || ((text.EndsWith("Exists", StringComparison.Ordinal) || text.EndsWith("Taken", StringComparison.Ordinal) || Has(text, "AlreadyExist") || Has(text, "Duplicate"))
                && name.Parent?.Parent is not InvocationExpressionSyntax and not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax });
    }

    /// <summary>What is thrown, returned or sent, not logged.</summary>
    private bool IsAnswer(SyntaxNode node)
    {
        foreach (var outer in node.AncestorsAndSelf())
        {
            if (outer is ThrowStatementSyntax or ThrowExpressionSyntax) return true;
            if (outer is StatementSyntax) break;
        }
        return node.FirstAncestorOrSelf<ExpressionSyntax>() is { } expression && !StatementSink.OnlyShows(expression, model, cancellationToken);
    }

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
