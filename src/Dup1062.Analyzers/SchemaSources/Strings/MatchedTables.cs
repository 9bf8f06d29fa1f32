using System.Runtime.CompilerServices;
using System.Text;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SchemaSources.Strings;

/// <summary>Finds tables whose name the code puts together, by what it puts in.</summary>
internal static class MatchedTables
{
    /// <summary>What a string makes by itself. A block may hold hundreds, and each INSERT behind them asks.</summary>
    private static readonly ConditionalWeakTable<DdlText, SchemaCatalog> Made = new();

    /// <summary>The tables that strings with the same holes define: in the same type, else anywhere where the name has text of its own.</summary>
    public static IReadOnlyList<Table> Find(SchemaCatalog catalog, SqlTableReference table, SqlText text)
    {
        var holes = text.Holes.Where(hole => hole.Offset >= table.Identifier.Span.Start && hole.Offset < table.Identifier.Span.End).ToList();
        if (holes.Count == 0) return [];
        var name = new StringBuilder();
        var next = 0;
        foreach (var character in table.Identifier.Name)
        {
            if (character != SqlLexer.Hole)
            {
                name.Append(character);
                continue;
            }
            if (next >= holes.Count || HoleName.Of(holes[next].Expression) is not { Length: > 0 } filling) return [];
            name.Append('{').Append(filling).Append('}');
            next++;
        }
        var inType = catalog.Find(new TableName(null, HoleName.InType(HoleName.TypeOf(holes[0].Expression), name.ToString())));
        if (inType.Count > 0) return [.. inType.Select(found => found with { Name = new TableName(null, name.ToString()) })];
        var byHole = catalog.Find(new TableName(null, name.ToString()));
        return byHole.Count > 0 || holes.Count > 1 || table.Identifier.Name[0] != SqlLexer.Hole ? byHole : ByPlaceholder(catalog, table.Identifier.Name.Substring(1));
    }

    /// <summary>The tables of scripts in which the code puts a prefix before it runs them: <c>CREATE TABLE `[prefix]coupon`</c>.</summary>
    private static IReadOnlyList<Table> ByPlaceholder(SchemaCatalog catalog, string name) =>
        name.Length == 0 ? [] : [.. catalog.Tables.Where(found => found.Name.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase) && IsPlaceholder(found.Name.Name.Substring(0, found.Name.Name.Length - name.Length)))];

    private static bool IsPlaceholder(string text) =>
        text.Length > 2
        && (text[0], text[text.Length - 1]) is ('[', ']') or ('$', '$') or ('%', '%')
        && text.Skip(1).Take(text.Length - 2).All(character => char.IsLetterOrDigit(character) || character is '_' or '.');

    /// <summary>Whether the code before a place has just made the table: a statement that would meet a row would have failed before, because there was a table.</summary>
    public static bool IsNewAt(Table table, SyntaxNode place, CancellationToken cancellationToken)
    {
        foreach (var text in DdlTexts.Of(place.SyntaxTree, cancellationToken))
        {
            if (text.Location.Offset >= place.SpanStart) return false;
            if (text.Text.IndexOf("IF NOT EXISTS", StringComparison.OrdinalIgnoreCase) < 0 && IsOnTheWayTo(place, text.Location, cancellationToken) && Makes(text, table)) return true;
        }
        return false;
    }

    /// <summary>Whether what stands before a place has always run there: in a block around it, or in the constructor of the object.</summary>
    private static bool IsOnTheWayTo(SyntaxNode place, ScriptLocation before, CancellationToken cancellationToken)
    {
        var code = place.SyntaxTree.GetRoot(cancellationToken).FindToken((int)before.Offset).Parent;
        do code = code?.Parent;
        while (code is not (null or MemberDeclarationSyntax or BlockSyntax { Parent: not (UsingStatementSyntax or BlockSyntax or ConstructorDeclarationSyntax) }));
        if (code is ConstructorDeclarationSyntax { Parent: { } type }) code = type;
        else if (code is BaseTypeDeclarationSyntax) return false;
        return code?.Span.Contains(place.SpanStart) == true;
    }

    private static bool Makes(DdlText text, Table table) =>
        text.Location == table.Location || Made.GetValue(text, static text => TablesOf(text.Text)).Find(table.Name).Count > 0;

    private static SchemaCatalog TablesOf(string sql)
    {
        var builder = new SchemaBuilder();
        builder.Apply(SchemaScript.Parse(sql));
        return builder.Build();
    }
}
