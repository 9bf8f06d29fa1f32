using Dup1062.Analyzers.Inserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>SQL in constants of other files: <c>connection.Execute(CouponSql.Insert, coupon)</c>.</summary>
internal sealed class ConstantSource(CompilationModels models, SqlStatementSource sql) : IStatementSource
{
    public IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> In(SyntaxNode block, CancellationToken cancellationToken)
    {
        foreach (var use in block.DescendantNodes().OfType<ExpressionSyntax>().Where(IsGivenName))
        {
            if (models.Of(use.SyntaxTree).GetSymbolInfo(use, cancellationToken).Symbol is not IFieldSymbol { ConstantValue: string, DeclaringSyntaxReferences: [var constant] }
                || constant.SyntaxTree == use.SyntaxTree) continue;
            foreach (var statement in sql.In(constant.SyntaxTree, cancellationToken))
            {
                if (constant.Span.Contains(statement.Source.Span)) yield return (statement, StatementUse.At(use).Execution ?? use);
            }
        }
    }

    private static bool IsGivenName(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && expression.Parent is ArgumentSyntax or AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText" } };
}
