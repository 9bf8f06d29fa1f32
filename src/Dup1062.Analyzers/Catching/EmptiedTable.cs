using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>
/// Recognises a table that the same member empties first. It is filled anew: a duplicate is then twice in what is written, and
/// no row that is there already.
/// </summary>
internal static class EmptiedTable
{
    private static readonly string[] Verbs = ["delete", "truncate"];
    private static readonly SqlTextPrefilter Prefilter = new(Verbs);

    /// <summary>Whether every place that uses a text follows a DELETE of all rows.</summary>
    public static bool IsEmptied(SqlTableReference table, SqlText text, SemanticModel model, CancellationToken cancellationToken) =>
        !table.HasHole
        && text.Uses.Length > 0
        && Emptying(table, model, cancellationToken).ToList() is { Count: > 0 } emptying
        && text.Uses.All(use => emptying.Exists(place => IsOnTheWay(place, use.Expression)));

    /// <summary>Where the file empties the table.</summary>
    private static IEnumerable<SyntaxNode> Emptying(SqlTableReference table, SemanticModel model, CancellationToken cancellationToken) =>
        from verb in Verbs
        from seed in SqlTextSeeds.Holding(verb, model.SyntaxTree, cancellationToken)
        where Prefilter.Matches(seed) && seed.ToString().IndexOf(table.Name.Name, StringComparison.OrdinalIgnoreCase) >= 0
        let text = SqlTextReader.ReadOwned(seed, Prefilter, model, cancellationToken)
        where text is not null && SqlStatements.Read(text.Text).Any(statement => Empties(statement, table))
        from place in ExecutionPlaces.Of(text, model, cancellationToken)
        select place;

    /// <summary>Whether one place is passed before the other is reached: it is earlier in the same method, and in no branch that the other is not in.</summary>
    private static bool IsOnTheWay(SyntaxNode place, SyntaxNode use) =>
        place.SyntaxTree == use.SyntaxTree
        && place.SpanStart < use.SpanStart
        && place.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method && method.Span.Contains(use.Span)
        && !place.AncestorsAndSelf().TakeWhile(node => !node.Span.Contains(use.Span)).Any(node =>
            node is StatementSyntax { Parent: IfStatementSyntax } or ElseClauseSyntax or SwitchSectionSyntax or CatchClauseSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static bool Empties(SqlStatement statement, SqlTableReference table) =>
        statement is DeleteStatement { IsOfAllRows: true, Table: { } emptied }
        && string.Equals(emptied.Name.Name, table.Name.Name, StringComparison.OrdinalIgnoreCase)
        && (emptied.Name.Database is not { } database || table.Name.Database is not { } other || database == other);
}
