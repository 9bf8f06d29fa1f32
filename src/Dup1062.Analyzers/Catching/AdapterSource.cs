using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Data adapters, which write the rows of a table in memory.</summary>
internal sealed class AdapterSource(CompilationModels models, SqlStatementSource sql) : INamedSource
{
    private const string InsertCommand = "InsertCommand";

    public bool MayBeIn(CodeNames code, CancellationToken cancellationToken) => code.Called.Contains("Update") || code.Called.Contains("UpdateAsync");

    public bool MayBe(ExpressionSyntax expression, CancellationToken cancellationToken) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Update" or "UpdateAsync" } };

    public IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> Of(ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var adapter } } call
            && models.Of(call.SyntaxTree).GetTypeInfo(adapter, cancellationToken).Type is { Name: "MySqlDataAdapter" or "DbDataAdapter" }
            && call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && Judge(call, member, cancellationToken) is { } statement) yield return (statement, call);
    }

    /// <summary>The command for new rows is in sight, or is made from a SELECT, or comes from elsewhere.</summary>
    private CollidingStatement? Judge(InvocationExpressionSyntax call, MemberDeclarationSyntax member, CancellationToken cancellationToken)
    {
        if (Names(member, "ContinueUpdateOnError")) return null;
        if (!Names(member, InsertCommand)) return new CollidingStatement(call, "the update of a data adapter", [], [call], IsProved: false);
        return sql.In(member.SyntaxTree, cancellationToken).FirstOrDefault(statement => statement.Source.Ancestors()
            .Any(node => node is AssignmentExpressionSyntax assignment && member.Span.Contains(node.Span) && assignment.Left.ToString().IndexOf(InsertCommand, StringComparison.Ordinal) >= 0));
    }

    private static bool Names(SyntaxNode member, string name) => member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);
}
