using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Catching;

/// <summary>A clause to change, and what is written there.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Variable">The name of the exception, as it is or as it is to be.</param>
/// <param name="Words">How a clause for duplicates is written there.</param>
/// <param name="Model">The model of the document.</param>
/// <param name="Text">The document.</param>
/// <param name="LineEnd">How its lines end.</param>
internal sealed record CatchPlace(CatchClauseSyntax Clause, string Variable, CatchWords Words, SemanticModel Model, SourceText Text, string LineEnd)
{
    /// <summary>A condition together with the filter that is there.</summary>
    public string WithFilter(string condition)
    {
        if (Clause.Filter?.FilterExpression is not { } filter) return condition;
        return NeedsParentheses(filter) ? $"{condition} && ({filter})" : $"{condition} && {filter}";
    }

    private static bool NeedsParentheses(ExpressionSyntax filter) =>
        filter.Kind() is SyntaxKind.LogicalOrExpression or SyntaxKind.ConditionalExpression or SyntaxKind.CoalesceExpression || filter is AssignmentExpressionSyntax;
}
