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
        return inType.Count > 0 ? [.. inType.Select(found => found with { Name = new TableName(null, name.ToString()) })] : catalog.Find(new TableName(null, name.ToString()));
    }

    /// <summary>Whether the same member has just made the table: a statement that would meet a row would have failed before, because there was a table.</summary>
    public static bool IsNewAt(Table table, SyntaxNode place)
    {
        if (table.Location is not { } location || location.Path != place.SyntaxTree.FilePath) return false;
        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is null or BaseTypeDeclarationSyntax || location.Offset < member.SpanStart || location.Offset >= place.SpanStart) return false;
        return member.FindToken((int)location.Offset) is var token && SqlTextSeeds.StringOf(token) is { } made
            && made.ToString().IndexOf("IF NOT EXISTS", StringComparison.OrdinalIgnoreCase) < 0;
    }
}
