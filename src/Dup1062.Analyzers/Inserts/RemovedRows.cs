using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Inserts;

/// <summary>Recognises statements on a table from which the same member removes rows first.</summary>
internal static class RemovedRows
{
    private static readonly string[] Verbs = ["delete", "truncate"];
    private static readonly SqlTextPrefilter Prefilter = new(Verbs);

    /// <summary>A file may hold thousands of statements, and each asks. Holds syntax, no symbols.</summary>
    private static readonly ConditionalWeakTable<SemanticModel, ConcurrentDictionary<string, Removal[]>> Cache = new();

    /// <summary>Whether every place that uses a text follows a DELETE of all rows. A duplicate is then twice in what is written, and no row that is there already.</summary>
    public static bool AreAll(SqlTableReference table, SqlText text, SemanticModel model, CancellationToken cancellationToken) =>
        AreBefore(table, text, static removal => removal.IsOfAllRows, model, cancellationToken);

    /// <summary>Whether every place follows a DELETE of some: then the pair is an upsert made by hand, which collides only where two run it at once.</summary>
    public static bool AreSome(SqlTableReference table, SqlText text, SemanticModel model, CancellationToken cancellationToken) =>
        AreBefore(table, text, static _ => true, model, cancellationToken);

    private static bool AreBefore(SqlTableReference table, SqlText text, Func<Removal, bool> matters, SemanticModel model, CancellationToken cancellationToken)
    {
        if (table.HasHole || text.Uses.Length == 0) return false;
        var removals = Of(table.Name.Name, model, cancellationToken);
        return text.Uses.All(use =>
        {
            var span = use.Expression.Span;
            return Array.Exists(removals, removal => removal.Start < span.Start && removal.MemberSpan.Contains(span) && matters(removal) && IsOf(removal, table) && IsOnTheWay(removal, use.Expression));
        });
    }

    /// <summary>Where the file removes rows of tables of a name.</summary>
    private static Removal[] Of(string table, SemanticModel model, CancellationToken cancellationToken)
    {
        var known = Cache.GetOrCreateValue(model);
        return known.TryGetValue(table, out var removals) ? removals : known.GetOrAdd(table, Find(table, model, cancellationToken).ToArray());
    }

    private static IEnumerable<Removal> Find(string table, SemanticModel model, CancellationToken cancellationToken) =>
        from verb in Verbs
        from seed in SqlTextSeeds.Holding(verb, model.SyntaxTree, cancellationToken)
        where Prefilter.Matches(seed) && seed.ToString().IndexOf(table, StringComparison.OrdinalIgnoreCase) >= 0
        let text = SqlTextReader.ReadOwned(seed, Prefilter, model, cancellationToken)
        where text is not null
        let deletes = SqlStatements.Read(text.Text).OfType<DeleteStatement>().Where(delete => string.Equals(delete.Table?.Name.Name, table, StringComparison.OrdinalIgnoreCase)).ToList()
        where deletes.Count > 0
        from place in ExecutionPlaces.Of(text, model, cancellationToken)
        from delete in deletes
        select new Removal(place, EnclosingMember.Of(place), delete.Table!.Value.Name.Database, delete.IsOfAllRows);

    /// <summary>Whether an earlier place is passed before the other is reached: it is in the same member, and in no branch or function that the other is not in.</summary>
    private static bool IsOnTheWay(Removal removal, SyntaxNode use) =>
        removal.Place.SyntaxTree == use.SyntaxTree
        && removal.Member == EnclosingMember.Of(use)
        && !removal.Place.AncestorsAndSelf().TakeWhile(node => !node.Span.Contains(use.Span)).Any(node =>
            node is StatementSyntax { Parent: IfStatementSyntax } or ElseClauseSyntax or SwitchSectionSyntax or CatchClauseSyntax
                or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax);

    private static bool IsOf(Removal removal, SqlTableReference table) =>
        removal.Database is not { } database || table.Name.Database is not { } other || database == other;

    /// <summary>A place that removes rows. Most are passed over by their positions, which a node works out each time it is asked.</summary>
    private sealed record Removal(SyntaxNode Place, SyntaxNode Member, string? Database, bool IsOfAllRows)
    {
        public int Start { get; } = Place.SpanStart;

        public TextSpan MemberSpan { get; } = Member.Span;
    }
}
