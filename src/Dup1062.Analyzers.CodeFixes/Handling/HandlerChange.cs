using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>Applies what a fix wrote, if the compiler has no more to say of it than before.</summary>
internal static class HandlerChange
{
    private static readonly string[] VariableNames = ["ex", "e", "exception", "duplicate", "duplicateEntry"];

    /// <summary>The changed document, or null where it does not compile as well as it did.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scope">The part of it in which something changes.</param>
    /// <param name="directive">The using directive that this takes, or null.</param>
    /// <param name="changes">The changes in the scope, in order.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public static async Task<Document?> ApplyAsync(Document document, SyntaxNode scope, TextChange? directive, IEnumerable<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (directive is { } added) changes = changes.Prepend(added);
        var changedText = text.WithChanges(changes);
        var changed = document.WithText(changedText);
        var changedModel = (await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var growth = changedText.Length - text.Length;
        var isClean = directive is null
            ? CompilerCheck.IsClean(model, scope.Span, changedModel, new TextSpan(scope.SpanStart, scope.Span.Length + growth), cancellationToken)
            : CompilerCheck.IsClean(model, null, changedModel, null, cancellationToken);
        return isClean ? changed : null;
    }

    /// <summary>A name for the exception that nothing in the scope bears.</summary>
    public static string? UnusedName(SyntaxNode scope)
    {
        var used = new HashSet<string>(scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        return VariableNames.FirstOrDefault(name => !used.Contains(name));
    }
}
