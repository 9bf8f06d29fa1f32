using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>Where a file says itself whether reference types are nullable.</summary>
internal sealed class NullableContext
{
    private readonly List<(int Position, bool? IsEnabled)> _changes = [];

    public NullableContext(SyntaxNode root)
    {
        if (!root.ContainsDirectives) return;
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is not NullableDirectiveTriviaSyntax nullable || nullable.TargetToken.IsKind(SyntaxKind.WarningsKeyword)) continue;
            _changes.Add((directive.SpanStart, nullable.SettingToken.Kind() switch
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
