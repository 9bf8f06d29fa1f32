using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Recognises the <c>try</c> of a test that waits for the exception: where its statements succeed, the test fails.</summary>
internal static class ExpectedFailure
{
    public static bool IsIn(BlockSyntax block) => block.Statements.LastOrDefault() switch
    {
        ThrowStatementSyntax => true,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => SyntaxNames.Last(call.Expression) == "Fail",
        _ => false,
    };
}
