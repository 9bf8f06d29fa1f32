using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Catching;

/// <summary>The SQL statements of a compilation that can raise 1062, file by file, judged once and only where a rule asks.</summary>
internal sealed class SqlStatementSource(CompilationModels models, MySqlProject project, AnalyzerOptions options) : IStatementSource
{
    private const string Insert = "insert";
    private const string Update = "update";

    private static readonly SqlTextPrefilter Prefilter = new(Insert, Update);

    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<CollidingStatement>> _byTree = new();

    public bool MayBeIn(SyntaxNode code, CancellationToken cancellationToken) => SqlMembers.Hold(code, tree => Seeds(tree, [Insert, Update], cancellationToken), cancellationToken);

    public IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> In(SyntaxNode block, CancellationToken cancellationToken)
    {
        foreach (var statement in In(block.SyntaxTree, cancellationToken))
        {
            foreach (var place in statement.Places)
            {
                if (place.SyntaxTree == block.SyntaxTree && block.Span.Contains(place.Span)) yield return (statement, place);
            }
        }
    }

    /// <summary>Whether a schema tells the keys of any statement.</summary>
    public bool KnowsKeys(CancellationToken cancellationToken) => !project.Catalog(cancellationToken).IsEmpty;

    /// <summary>A statement that a type gives to a private method of its own, a proved one if there is any.</summary>
    public ReachedStatement? PassedTo(IMethodSymbol executor, CancellationToken cancellationToken)
    {
        var passed =
            from declaration in executor.ContainingType.DeclaringSyntaxReferences
            from statement in In(declaration.SyntaxTree, cancellationToken)
            where !statement.IsHandled
            from place in statement.Places
            where Calls(place, executor, cancellationToken)
            select new ReachedStatement(statement, $"that '{executor.Name}' is given");
        return passed.OrderByDescending(reached => reached.Statement.Rank).FirstOrDefault();
    }

    /// <summary>Those that are written in a file.</summary>
    public ImmutableArray<CollidingStatement> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_byTree.TryGetValue(tree, out var known)) return known;
        var found = Seeds(tree, cancellationToken).SelectMany(seed => Judge(seed, models.Of(tree), cancellationToken)).ToImmutableArray();
        return _byTree.GetOrAdd(tree, found);
    }

    /// <summary>The strings of a file in which such a statement may begin.</summary>
    public IEnumerable<ExpressionSyntax> Seeds(SyntaxTree tree, CancellationToken cancellationToken) =>
        // An UPDATE is judged by the schema alone.
        Seeds(tree, KnowsKeys(cancellationToken) ? [Insert, Update] : [Insert], cancellationToken);

    private static IEnumerable<ExpressionSyntax> Seeds(SyntaxTree tree, string[] verbs, CancellationToken cancellationToken) =>
        verbs.SelectMany(verb => SqlTextSeeds.Holding(verb, tree, cancellationToken)).Distinct().Where(Prefilter.Matches);

    private IEnumerable<CollidingStatement> Judge(ExpressionSyntax seed, SemanticModel model, CancellationToken cancellationToken)
    {
        if (SqlTextReader.ReadOwned(seed, Prefilter, model, cancellationToken) is not { } text) return [];
        var judge = new StatementJudge(text, seed, model, project, options, cancellationToken);
        return judge.Inserts().Concat(judge.Updates());
    }

    private bool Calls(SyntaxNode place, IMethodSymbol executor, CancellationToken cancellationToken) =>
        place.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>()
            .Any(call => SyntaxNames.Last(call.Expression) == executor.Name
                && SymbolEqualityComparer.Default.Equals(models.Of(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol?.OriginalDefinition, executor.OriginalDefinition));
}
