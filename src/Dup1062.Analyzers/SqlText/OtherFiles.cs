using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Finds what other files do with a text that a field or property holds. Walks each file once, so ask last.</summary>
internal static class OtherFiles
{
    public static IEnumerable<SqlTextUse> UsesOf(ISymbol member, SyntaxTree own, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree == own) continue;
            var positions = IdentifierIndex.Of(tree.GetRoot(cancellation), cancellation).Uses(member.Name);
            if (positions.Count == 0) continue;
            var context = new SqlTextContext(compilation.GetSemanticModel(tree), cancellation);
            var root = tree.GetRoot(cancellation);
            foreach (var position in positions)
            {
                if (root.FindToken(position).Parent is not IdentifierNameSyntax name) continue;
                var access = SyntaxNames.AccessOf(name);
                if (!SymbolEqualityComparer.Default.Equals(context.SymbolOf(access)?.OriginalDefinition, member.OriginalDefinition)) continue;
                foreach (var use in TextHop.Uses(TextClimb.From(access, isBuilder: false, context), context)) yield return use;
            }
        }
    }
}
