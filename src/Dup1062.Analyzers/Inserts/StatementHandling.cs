using Dup1062.Analyzers.Configuration;
using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Inserts;

/// <summary>Whether a duplicate of a statement is handled: by a <c>try</c> around it, or by the method that it is given to.</summary>
internal sealed class StatementHandling(SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
{
    private readonly DuplicateTest _test = new(model, cancellationToken);

    /// <summary>Whether the duplicate is handled where the text is used.</summary>
    public bool IsHandledAt(SyntaxNode use) => HasHandlerAround(use) || IsGivenToHandler(use);

    private bool HasHandlerAround(SyntaxNode use)
    {
        SyntaxNode inner = use;
        foreach (var node in use.Ancestors())
        {
            if (node is TryStatementSyntax statement && statement.Block == inner && statement.Catches.Any(_test.IsIn)) return true;
            if (node is MemberDeclarationSyntax) return false;
            inner = node;
        }
        return false;
    }

    private bool IsGivenToHandler(SyntaxNode use)
    {
        var patterns = Dup1062Options.HandlingMethods(options, use.SyntaxTree);
        foreach (var node in use.Ancestors())
        {
            if (node is StatementSyntax or MemberDeclarationSyntax) return false;
            if (node is not InvocationExpressionSyntax invocation) continue;
            var symbol = model.GetSymbolInfo(invocation, cancellationToken);
            if ((symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method) continue;
            if (_test.IsHandledBy(method) || patterns.Any(pattern => NamePattern.Matches(pattern, FullName(method)))) return true;
        }
        return false;
    }

    private static string FullName(IMethodSymbol method) => $"{method.ContainingType?.ToDisplayString()}.{method.Name}";
}
