using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Retries;

/// <summary>The retry of Polly's that handles an exception.</summary>
/// <param name="Expression">What makes the policy or pipeline; null where that is out of sight.</param>
internal sealed record PollyPolicy(ExpressionSyntax? Expression)
{
    /// <summary>The policy that a clause like <c>Handle&lt;T&gt;()</c> belongs to; null where it does not retry: it breaks a circuit, or falls back.</summary>
    public static PollyPolicy? Of(InvocationExpressionSyntax clause, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax current = clause;
        while (Next(current) is { } call)
        {
            var name = SyntaxNames.Last(call.Expression);
            if (name.IndexOf("Retry", StringComparison.Ordinal) >= 0) return new PollyPolicy(call);
            if (!IsClause(name)) return null;
            current = call;
        }
        return OfPredicate(current, model, cancellationToken);
    }

    /// <summary>The policy whose <c>ShouldHandle</c> an expression is.</summary>
    public static PollyPolicy? OfPredicate(ExpressionSyntax predicate, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (SyntaxNames.Wrap(predicate).Parent)
        {
            case AssignmentExpressionSyntax assignment when IsOfRetry(assignment, model, cancellationToken):
                return new PollyPolicy(OptionsOf(assignment) is { } options ? Builder(options) : null);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } variable }:
                return Scope(variable).DescendantNodes().OfType<IdentifierNameSyntax>()
                    .Where(use => use.Identifier.ValueText == name && use.Parent is AssignmentExpressionSyntax { Right: var right } && right == use)
                    .Select(use => OfPredicate(use, model, cancellationToken))
                    .FirstOrDefault(policy => policy is not null);
            default:
                return null;
        }
    }

    /// <summary>The next call of a fluent chain.</summary>
    private static InvocationExpressionSyntax? Next(ExpressionSyntax expression) =>
        expression.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == expression ? call : null;

    private static bool IsClause(string name) => name is "Or" or "OrInner" or "OrResult" or "Handle" or "HandleInner" or "HandleResult" or "Build";

    private static bool IsOfRetry(AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellationToken) =>
        SyntaxNames.Last(assignment.Left) == "ShouldHandle"
        && model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is { ContainingType: { Name: "RetryStrategyOptions", ContainingNamespace.Name: "Retry" } };

    /// <summary>The options as <c>AddRetry</c> gets them.</summary>
    private static ExpressionSyntax? OptionsOf(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax local }) return Argument(local.Identifier.ValueText, assignment);
        if (assignment.Parent?.Parent is not BaseObjectCreationExpressionSyntax creation) return null;
        return creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } ? Argument(variable.Identifier.ValueText, assignment) : creation;
    }

    private static ExpressionSyntax? Argument(string name, SyntaxNode place) =>
        Scope(place).DescendantNodes().OfType<ArgumentSyntax>().Select(argument => argument.Expression)
            .FirstOrDefault(expression => expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name && Builder(expression) is not null);

    /// <summary>The whole chain of the pipeline that <c>AddRetry(options)</c> is a part of.</summary>
    private static ExpressionSyntax? Builder(ExpressionSyntax options)
    {
        if (options.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } || SyntaxNames.Last(call.Expression) != "AddRetry") return null;
        // What is built may be executed at once.
        while (SyntaxNames.Last(call.Expression) != "Build" && Next(call) is { } next) call = next;
        return call;
    }

    private static SyntaxNode Scope(SyntaxNode node) => (SyntaxNode?)node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node.SyntaxTree.GetRoot();
}
