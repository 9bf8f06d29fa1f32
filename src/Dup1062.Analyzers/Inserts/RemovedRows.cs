using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Inserts;

/// <summary>Recognises statements on a table from which the same member removes rows first.</summary>
internal static class RemovedRows
{
    private static readonly string[] Verbs = ["delete", "truncate"];
    private static readonly SqlTextPrefilter Prefilter = new(Verbs);

    /// <summary>Whether every place that uses a text follows a DELETE of all rows. A duplicate is then twice in what is written, and no row that is there already.</summary>
    public static bool AreAll(SqlTableReference table, SqlText text, SemanticModel model, CancellationToken cancellationToken) =>
        AreBefore(text, Removals(table, delete => delete.IsOfAllRows, model, cancellationToken));

    /// <summary>Whether every place follows a DELETE of some: then the pair is an upsert made by hand, which collides only where two run it at once.</summary>
    public static bool AreSome(SqlTableReference table, SqlText text, SemanticModel model, CancellationToken cancellationToken) =>
        AreBefore(text, Removals(table, static _ => true, model, cancellationToken));

    private static bool AreBefore(SqlText text, IEnumerable<SyntaxNode> removals) =>
        text.Uses.Length > 0 && removals.ToList() is { Count: > 0 } places && text.Uses.All(use => places.Exists(place => IsOnTheWay(place, use.Expression)));

    /// <summary>Where the file removes rows of the table.</summary>
    private static IEnumerable<SyntaxNode> Removals(SqlTableReference table, Func<DeleteStatement, bool> matters, SemanticModel model, CancellationToken cancellationToken) => table.HasHole ? [] :
        from verb in Verbs
        from seed in SqlTextSeeds.Holding(verb, model.SyntaxTree, cancellationToken)
        where Prefilter.Matches(seed) && seed.ToString().IndexOf(table.Name.Name, StringComparison.OrdinalIgnoreCase) >= 0
        let text = SqlTextReader.ReadOwned(seed, Prefilter, model, cancellationToken)
        where text is not null && SqlStatements.Read(text.Text).OfType<DeleteStatement>().Any(delete => matters(delete) && IsOf(delete, table))
        from place in ExecutionPlaces.Of(text, model, cancellationToken)
        select place;

    /// <summary>Whether one place is passed before the other is reached: it is earlier in the same method, and in no branch that the other is not in.</summary>
    private static bool IsOnTheWay(SyntaxNode place, SyntaxNode use) =>
        place.SyntaxTree == use.SyntaxTree
        && place.SpanStart < use.SpanStart
        && place.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method && method.Span.Contains(use.Span)
        && !place.AncestorsAndSelf().TakeWhile(node => !node.Span.Contains(use.Span)).Any(node =>
            node is StatementSyntax { Parent: IfStatementSyntax } or ElseClauseSyntax or SwitchSectionSyntax or CatchClauseSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static bool IsOf(DeleteStatement delete, SqlTableReference table) =>
        delete.Table is { } emptied
        && string.Equals(emptied.Name.Name, table.Name.Name, StringComparison.OrdinalIgnoreCase)
        && (emptied.Name.Database is not { } database || table.Name.Database is not { } other || database == other);
}
