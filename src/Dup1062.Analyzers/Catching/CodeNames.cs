using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>The names in a piece of code that tell what it may execute, collected when they are first asked for. Holds no symbols.</summary>
internal sealed class CodeNames(SyntaxNode code)
{
    private (HashSet<string> Called, HashSet<string> Given)? _names;

    public SyntaxNode Code => code;

    /// <summary>The names of the methods that are called.</summary>
    public HashSet<string> Called => (_names ??= Collect()).Called;

    /// <summary>The names of what is given to a call, or to a command as its text.</summary>
    public HashSet<string> Given => (_names ??= Collect()).Given;

    /// <summary>The name of the method that is called; empty where what is called is no name.</summary>
    public static string CalledBy(InvocationExpressionSyntax call) => SyntaxNames.Last(SyntaxNames.Unwrap(call.Expression));

    public static bool IsGiven(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && expression.Parent is ArgumentSyntax or AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText" } };

    private (HashSet<string> Called, HashSet<string> Given) Collect()
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in code.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call) called.Add(CalledBy(call));
            else if (node is ExpressionSyntax expression && IsGiven(expression)) given.Add(SyntaxNames.Last(expression));
        }
        return (called, given);
    }
}
