using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>Where a file says itself whether reference types are nullable.</summary>
internal sealed class NullableContext
{
    private const string Word = "nullable";

    private readonly List<(int Position, bool? IsEnabled)> _changes = [];

    public NullableContext(SyntaxNode root, SourceText text)
    {
        if (!root.ContainsDirectives) return;
        // From one directive to the next the compiler would make every token between.
        foreach (var position in TextSearch.Find(text, Word))
        {
            if (root.FindTrivia(position).GetStructure() is not NullableDirectiveTriviaSyntax { TargetToken.RawKind: not (int)SyntaxKind.WarningsKeyword } directive) continue;
            _changes.Add((directive.SpanStart, directive.SettingToken.Kind() switch
            {
                SyntaxKind.EnableKeyword => true,
                SyntaxKind.DisableKeyword => false,
                _ => null,
            }));
        }
    }

    /// <summary>Whether they are; null where the project decides.</summary>
    public bool? IsEnabledAt(int position) => _changes.FindLast(change => change.Position < position).IsEnabled;
}
