using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>What the <c>catch</c> clause does with a duplicate, as lines of code. What that should be is for a person to decide: the comment says so.</summary>
internal static class HandlerBody
{
    private static readonly string[] GoOn = ["// The row is already there: go on, or update it here."];
    private static readonly string[] ReturnFalse = ["// The row is already there.", "return false;"];
    private static readonly string[] Rethrow = ["// The row is already there: decide what happens instead.", "throw;"];

    /// <summary>The bodies that make sense, the best first. Which of them compiles depends on the code that follows.</summary>
    public static IEnumerable<string[]> For(ExecutingStatement statement, SemanticModel model, CancellationToken cancellationToken)
    {
        if (statement.Syntax is ReturnStatementSyntax)
        {
            if (ReturnsBoolean(model.GetEnclosingSymbol(statement.Syntax.SpanStart, cancellationToken))) yield return ReturnFalse;
        }
        else if (statement.CanBeSkipped)
        {
            yield return GoOn;
        }
        yield return Rethrow;
    }

    /// <summary>The same for a clause before another one. It goes on where the other one does.</summary>
    public static IEnumerable<string[]> Before(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ReturnsBoolean(model.GetEnclosingSymbol(clause.Block.SpanStart, cancellationToken))) yield return ReturnFalse;
        if (model.AnalyzeControlFlow(clause.Block) is { Succeeded: true, EndPointIsReachable: true }) yield return GoOn;
        yield return Rethrow;
    }

    private static bool ReturnsBoolean(ISymbol? function) => function is IMethodSymbol { ReturnType: var type } method
        && (method.IsAsync && type is INamedTypeSymbol { TypeArguments: [var result] } ? result : type).SpecialType == SpecialType.System_Boolean;
}
