using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Catching;

/// <summary>The INSERTs of a compilation that can raise 1062, file by file, judged once and only where a rule asks.</summary>
internal sealed class CollidingInserts(Compilation compilation, MySqlProject project, AnalyzerOptions options)
{
    private const string Verb = "insert";

    private static readonly SqlTextPrefilter Prefilter = new(Verb);

    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<CollidingInsert>> _byTree = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>The model of a file, made once.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, t => compilation.GetSemanticModel(t));

    /// <summary>Those that are written in a file of the compilation, the proved ones first.</summary>
    public ImmutableArray<CollidingInsert> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_byTree.TryGetValue(tree, out var known)) return known;
        var found = SqlTextSeeds.Holding(Verb, tree, cancellationToken)
            .Where(Prefilter.Matches)
            .SelectMany(seed => Judge(seed, ModelOf(tree), cancellationToken))
            .OrderByDescending(insert => insert.IsProved)
            .ToImmutableArray();
        return _byTree.GetOrAdd(tree, found);
    }

    private IEnumerable<CollidingInsert> Judge(ExpressionSyntax seed, SemanticModel model, CancellationToken cancellationToken)
    {
        if (SqlTextReader.ReadOwned(seed, Prefilter, model, cancellationToken) is not { } text) yield break;
        StatementContext? surroundings = null;
        foreach (var insert in JudgedInsert.In(text, seed.SyntaxTree, project, options, cancellationToken))
        {
            if (!insert.IsKnown) continue;
            surroundings ??= StatementContext.Of(text, seed, model, options, cancellationToken);
            if (surroundings.IsSilent) yield break;
            if (insert.HasFreshKeys(text, surroundings)) continue;
            var isProved = insert.IsCertain && !surroundings.IsContinued;
            yield return new CollidingInsert(seed, insert.Verdicts[0].Table.Name.Name, insert.KeyText, Places(text, cancellationToken), isProved);
        }
    }

    private IReadOnlyList<SyntaxNode> Places(SqlText text, CancellationToken cancellationToken)
    {
        var places = new List<SyntaxNode>();
        foreach (var use in text.Uses.Select(use => use.Expression))
        {
            if (StatementSink.OnlyShows(use, ModelOf(use.SyntaxTree), cancellationToken)) continue;
            if (StatementUse.At(use).Execution is { } execution) places.Add(execution);
            else if (IsHandedOver(use)) places.Add(use);
        }
        return places;
    }

    /// <summary>A text that is only returned or stored is executed by somebody else.</summary>
    private static bool IsHandedOver(SyntaxNode use) =>
        use.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .Any(node => node is ArgumentSyntax or AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText" } });
}
