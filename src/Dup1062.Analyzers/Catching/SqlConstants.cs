using Dup1062.Analyzers.SchemaSources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>The names of the constants of a compilation that may hold a statement: the characters of its files tell them, so that nothing is asked about other names.</summary>
internal sealed class SqlConstants(Compilation compilation, SqlStatementSource sql)
{
    private readonly Once<HashSet<string>> _names = new();

    public bool MayBe(string name, CancellationToken cancellationToken) => _names.Get(Find, cancellationToken).Contains(name);

    private HashSet<string> Find(CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var seed in sql.Seeds(tree, cancellationToken))
            {
                if (seed.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not { } field || !field.Modifiers.Any(SyntaxKind.ConstKeyword)) continue;
                foreach (var constant in field.Declaration.Variables) names.Add(constant.Identifier.ValueText);
            }
        }
        return names;
    }
}
