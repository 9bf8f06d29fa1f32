using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Statements;
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

    private readonly ConcurrentDictionary<SyntaxTree, ILookup<int, ExpressionSyntax>> _seeds = new();
    private readonly ConcurrentDictionary<ExpressionSyntax, ImmutableArray<CollidingStatement>> _bySeed = new();

    public bool MayBeIn(CodeNames code, CancellationToken cancellationToken) => MembersOf(code.Code.SyntaxTree, cancellationToken).Hold(code.Code);

    public IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> In(SyntaxNode block, CancellationToken cancellationToken)
    {
        foreach (var statement in Around(block, cancellationToken))
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
    public IEnumerable<CollidingStatement> In(SyntaxTree tree, CancellationToken cancellationToken) =>
        SeedsByMember(tree, cancellationToken).SelectMany(seeds => seeds).SelectMany(seed => Judged(seed, cancellationToken));

    /// <summary>Those of a file that a block may execute.</summary>
    private IEnumerable<CollidingStatement> Around(SyntaxNode block, CancellationToken cancellationToken)
    {
        var tree = block.SyntaxTree;
        if (!MembersOf(tree, cancellationToken).AreApart) return In(tree, cancellationToken);
        return SeedsByMember(tree, cancellationToken)[SqlMembers.PositionOf(block)].SelectMany(seed => Judged(seed, cancellationToken));
    }

    private ILookup<int, ExpressionSyntax> SeedsByMember(SyntaxTree tree, CancellationToken cancellationToken) =>
        _seeds.TryGetValue(tree, out var known) ? known : _seeds.GetOrAdd(tree, Seeds(tree, cancellationToken).ToLookup(SqlMembers.PositionOf));

    /// <summary>The strings of a file in which such a statement may begin.</summary>
    public IEnumerable<ExpressionSyntax> Seeds(SyntaxTree tree, CancellationToken cancellationToken) =>
        // An UPDATE is judged by the schema alone.
        Seeds(tree, KnowsKeys(cancellationToken) ? [Insert, Update] : [Insert], cancellationToken);

    private static IEnumerable<ExpressionSyntax> Seeds(SyntaxTree tree, string[] verbs, CancellationToken cancellationToken) =>
        verbs.SelectMany(verb => SqlTextSeeds.Holding(verb, tree, cancellationToken)).Distinct().Where(Prefilter.Matches);

    private static SqlMembers MembersOf(SyntaxTree tree, CancellationToken cancellationToken) => SqlMembers.Of(tree, () => Seeds(tree, [Insert, Update], cancellationToken), cancellationToken);

    private ImmutableArray<CollidingStatement> Judged(ExpressionSyntax seed, CancellationToken cancellationToken) =>
        _bySeed.TryGetValue(seed, out var known) ? known : _bySeed.GetOrAdd(seed, Judge(seed, models.Of(seed.SyntaxTree), cancellationToken).ToImmutableArray());

    private IEnumerable<CollidingStatement> Judge(ExpressionSyntax seed, SemanticModel model, CancellationToken cancellationToken)
    {
        if (SqlTextReader.ReadOwned(seed, Prefilter, model, cancellationToken) is not { } text) return [];
        var judge = new StatementJudge(text, seed, model, project, options, cancellationToken);
        return (StatementVerb.MayBegin(text.Text, Insert) ? judge.Inserts() : []).Concat(StatementVerb.MayBegin(text.Text, Update) ? judge.Updates() : []);
    }

    private bool Calls(SyntaxNode place, IMethodSymbol executor, CancellationToken cancellationToken) =>
        place.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>()
            .Any(call => SyntaxNames.Last(call.Expression) == executor.Name
                && SymbolEqualityComparer.Default.Equals(models.Of(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol?.OriginalDefinition, executor.OriginalDefinition));
}
