using System.Collections.Immutable;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Retries;

/// <summary>Recognises by its names what may decide about a retry.</summary>
internal static class RetrySyntax
{
    public const string ErrorNumbers = "errorNumbersToAdd";

    /// <summary>What all names have in them, but for those of <see cref="Names"/>.</summary>
    private static readonly string[] Parts = ["retr", "transient"];

    private static readonly string[] Names = ["ShouldHandle", "Handle", "HandleInner", "Or", "OrInner"];

    /// <summary>The nodes of a file that may.</summary>
    public static IEnumerable<SyntaxNode> In(SyntaxTree tree, CancellationToken cancellationToken) =>
        Names.SelectMany(name => NamedTokens.Of(name, tree, cancellationToken))
            .Concat(Parts.SelectMany(part => NamedTokens.Holding(part, ignoreCase: true, tree, cancellationToken)))
            .Select(NamedBy).OfType<SyntaxNode>().Distinct().Where(MayRetry);

    /// <summary>The declaration, call or assignment that has a token for its name.</summary>
    private static SyntaxNode? NamedBy(SyntaxToken name)
    {
        var node = name.Parent;
        while (node is SimpleNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax) node = node.Parent;
        return node;
    }

    /// <summary>Looks at names only.</summary>
    public static bool MayRetry(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => IsClause(call) || SyntaxNames.Last(call.Expression) == "EnableRetryOnFailure",
        ObjectCreationExpressionSyntax creation => SyntaxNames.Last(creation.Type).EndsWith("RetryingExecutionStrategy", StringComparison.Ordinal),
        AssignmentExpressionSyntax assignment => SyntaxNames.Last(assignment.Left) == "ShouldHandle",
        MethodDeclarationSyntax method => method.ParameterList.Parameters.Count > 0 && RetryNames.AreOfTransientErrors(method.Identifier.ValueText),
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters.Count > 0 && RetryNames.AreOfTransientErrors(local.Identifier.ValueText),
        VariableDeclaratorSyntax { Initializer: not null } variable => RetryNames.AreOfTransientErrors(variable.Identifier.ValueText),
        PropertyDeclarationSyntax property => RetryNames.AreOfTransientErrors(property.Identifier.ValueText),
        _ => false,
    };

    /// <summary>A clause of Polly's with a type: <c>Handle&lt;T&gt;()</c>, <c>OrInner&lt;T&gt;(predicate)</c>.</summary>
    public static bool IsClause(InvocationExpressionSyntax call) => call.Expression is
        MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "Handle" or "HandleInner" or "Or" or "OrInner", TypeArgumentList.Arguments.Count: 1 } };

    /// <summary>Where it is shown what lies elsewhere.</summary>
    public static SyntaxNode Place(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments.Last().Expression,
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments.Last().Expression,
        AssignmentExpressionSyntax assignment => assignment.Right,
        _ => node,
    };
}
