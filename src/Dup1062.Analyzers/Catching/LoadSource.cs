using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>The drivers' bulk loaders, where they raise 1062 at all.</summary>
/// <remarks>
/// A LOCAL load passes duplicates over in silence, and MySqlConnector's <c>MySqlBulkCopy</c> makes such a load: it reports rows that are
/// missing by an error of its own, never by 1062.
/// </remarks>
internal sealed class LoadSource(CompilationModels models, MySqlProject project) : INamedSource
{
    public bool MayBeIn(CodeNames code, CancellationToken cancellationToken) => code.Called.Any(IsLoad);

    public bool MayBe(ExpressionSyntax expression, CancellationToken cancellationToken) => expression is InvocationExpressionSyntax call && IsLoad(CodeNames.CalledBy(call));

    public IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> Of(ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        if (expression is InvocationExpressionSyntax call
            && models.Of(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType: { Name: "MySqlBulkLoader" } loader }
            && call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && Judge(call, loader, member, cancellationToken) is { } statement) yield return (statement, call);
    }

    private static bool IsLoad(string name) => name is "Load" or "LoadAsync";

    private CollidingStatement? Judge(InvocationExpressionSyntax call, INamedTypeSymbol loader, SyntaxNode member, CancellationToken cancellationToken)
    {
        var settings = member.DescendantNodes().OfType<AssignmentExpressionSyntax>().ToLookup(assignment => SyntaxNames.Last(assignment.Left), assignment => assignment.Right);
        if (settings["ConflictOption"].Any() || settings["SourceStream"].Any() || IsLocal(settings["Local"], loader)) return null;
        if (settings["TableName"].FirstOrDefault() is not LiteralExpressionSyntax { Token.Value: string table }) return new CollidingStatement(call, "the bulk load", [], [call], IsProved: false);
        var keys = project.Catalog(cancellationToken).Find(new TableName(null, table.Trim('`'))).Select(t => RowConflicts.CollidingKeys(t, suppliesId: true)).ToList();
        return keys.Exists(k => k.Count == 0) ? null : new CollidingStatement(call, $"the bulk load into '{table}'", keys.FirstOrDefault() ?? [], [call], keys.Count > 0);
    }

    /// <summary>The drivers differ in what they do unasked.</summary>
    private static bool IsLocal(IEnumerable<ExpressionSyntax> values, INamedTypeSymbol loader) =>
        values.LastOrDefault() is { } value ? !value.IsKind(SyntaxKind.FalseLiteralExpression) : loader.ContainingNamespace.Name == "MySqlConnector";
}
