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
    private static readonly SqlTextPrefilter Prefilter = new("delete", "truncate");

    /// <summary>Whether every place that uses a text follows a DELETE of all rows.</summary>
    public static bool IsEmptied(SqlTableReference table, SqlText text, CancellationToken cancellationToken) =>
        !table.HasHole && text.Uses.Length > 0 && text.Uses.All(use => IsEmptiedBefore(table, use.Expression, cancellationToken));

    private static bool IsEmptiedBefore(SqlTableReference table, SyntaxNode use, CancellationToken cancellationToken)
    {
        if (use.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is not { } method) return false;
        foreach (var literal in method.DescendantNodes().OfType<LiteralExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (literal.SpanStart >= use.SpanStart) return false;
            if (literal.IsKind(SyntaxKind.StringLiteralExpression) && Prefilter.Matches(literal.Token)
                && SqlStatements.Read(literal.Token.ValueText).Any(statement => Empties(statement, table))) return true;
        }
        return false;
    }

    private static bool Empties(SqlStatement statement, SqlTableReference table) =>
        statement is DeleteStatement { IsOfAllRows: true, Table: { } emptied }
        && string.Equals(emptied.Name.Name, table.Name.Name, StringComparison.OrdinalIgnoreCase);
}
