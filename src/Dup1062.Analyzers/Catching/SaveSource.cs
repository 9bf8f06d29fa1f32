using Dup1062.Analyzers.Configuration;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Catching;

/// <summary>EF Core's <c>SaveChanges</c>, judged by the entities that the same member adds or updates.</summary>
internal sealed class SaveSource(CompilationModels models, MySqlProject project, AnalyzerOptions options) : IStatementSource
{
    public bool MayBeIn(CodeNames code, CancellationToken cancellationToken) => code.Called.Any(IsSave);

    public IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> In(SyntaxNode block, CancellationToken cancellationToken)
    {
        foreach (var call in block.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (IsSave(CodeNames.CalledBy(call))
                && models.Of(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType: var type } && EntityTypes.IsContext(type)
                && !IsForeign(call, cancellationToken)
                && Judge(call, EnclosingMember.Of(call), cancellationToken) is { } statement) yield return (statement, call);
        }
    }

    private static bool IsSave(string name) => name is "SaveChanges" or "SaveChangesAsync";

    /// <summary>Whether the context is for another engine.</summary>
    private bool IsForeign(InvocationExpressionSyntax call, CancellationToken cancellationToken) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
        && models.Of(call.SyntaxTree).GetTypeInfo(receiver, cancellationToken).Type is INamedTypeSymbol type
        && project.Schema(cancellationToken).Entities.IsForeign(EntityTypes.FullName(type));

    private CollidingStatement? Judge(InvocationExpressionSyntax call, SyntaxNode member, CancellationToken cancellationToken)
    {
        var model = models.Of(call.SyntaxTree);
        var writes = EntityWrite.In(member, model, cancellationToken);
        if (writes.Count == 0) return EntityTypes.AreUsedIn(member, model, cancellationToken) ? null : new CollidingStatement(call, "SaveChanges", [], [call], IsProved: false);
        var judge = new EntityJudge(project.Schema(cancellationToken), Dup1062Options.OnlyDeclaredKeys(options, call.SyntaxTree));
        return CollidingStatement.Best(
            from write in writes
            let verdict = judge.Judge(write)
            where verdict is not null
            select new CollidingStatement(write.Call, $"SaveChanges of '{write.Entity.Name}'", verdict.Value.Keys, [call], verdict.Value.IsProved));
    }
}
