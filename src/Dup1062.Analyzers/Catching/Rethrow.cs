using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Whether a handler lets the exception that it caught go on, at least on some paths.</summary>
internal static class Rethrow
{
    public static bool IsIn(CatchClauseSyntax clause) =>
        clause.Block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or CatchClauseSyntax))
            .Any(node => node is ThrowStatementSyntax @throw && IsSame(@throw.Expression, clause) || node is IdentifierNameSyntax { Identifier.ValueText: "ExceptionDispatchInfo" });

    private static bool IsSame(ExpressionSyntax? thrown, CatchClauseSyntax clause) =>
        thrown is null || (thrown is IdentifierNameSyntax name && name.Identifier.ValueText == clause.Declaration?.Identifier.ValueText);
}
