using System.Collections.Immutable;
using Dup1062.Analyzers.CodeFixes.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.CodeFixes.Retries;

/// <summary>DUP1106: takes the duplicate out of what is retried.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExcludeDuplicateFix))]
public sealed class ExcludeDuplicateFix : CodeFixProvider
{
    private const string Title = "Do not retry duplicates";

    private static readonly CheckedEditor Editor = new(ExclusionWriter.Write);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.RetriedDuplicate.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await Editor.FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false) ?? document);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var changed = await Editor.FixAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false);
            if (changed is not null) context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(ExcludeDuplicateFix)), diagnostic);
        }
    }
}
