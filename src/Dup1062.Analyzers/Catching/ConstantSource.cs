using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>SQL in constants of other files: <c>connection.Execute(CouponSql.Insert, coupon)</c>.</summary>
internal sealed class ConstantSource(CompilationModels models, SqlStatementSource sql, SqlConstants constants) : INamedSource
{
    public bool MayBeIn(CodeNames code, CancellationToken cancellationToken) => code.Given.Any(name => constants.MayBe(name, cancellationToken));

    public bool MayBe(ExpressionSyntax expression, CancellationToken cancellationToken) =>
        CodeNames.IsGiven(expression) && constants.MayBe(SyntaxNames.Last(expression), cancellationToken);

    public IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> Of(ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        if (models.Of(expression.SyntaxTree).GetSymbolInfo(expression, cancellationToken).Symbol is not IFieldSymbol { ConstantValue: string, DeclaringSyntaxReferences: [var constant] }
            || constant.SyntaxTree == expression.SyntaxTree
            || !models.Contains(constant.SyntaxTree)) yield break;
        foreach (var statement in sql.In(constant.SyntaxTree, cancellationToken))
        {
            if (constant.Span.Contains(statement.Source.Span)) yield return (statement, StatementUse.At(expression).Execution ?? expression);
        }
    }
}
