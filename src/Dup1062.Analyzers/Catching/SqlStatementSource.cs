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

    public IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> In(SyntaxNode block, CancellationToken cancellationToken) =>
        In(block.SyntaxTree, cancellationToken)
            .SelectMany(statement => statement.Places, (statement, place) => (statement, place))
            .Where(found => found.place.SyntaxTree == block.SyntaxTree && block.Span.Contains(found.place.Span));

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
        // An UPDATE is judged by the schema alone.
        string[] verbs = project.Catalog(cancellationToken).IsEmpty ? [Insert] : [Insert, Update];
        var found = verbs
            .SelectMany(verb => SqlTextSeeds.Holding(verb, tree, cancellationToken))
            .Distinct()
            .Where(Prefilter.Matches)
            .SelectMany(seed => Judge(seed, models.Of(tree), cancellationToken))
            .ToImmutableArray();
        return _byTree.GetOrAdd(tree, found);
    }

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
