using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.CodeFixes.Rereads;

/// <summary>DUP1107: reads what is there now, with <c>LOCK IN SHARE MODE</c>, which every server knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LockingReadFix))]
public sealed class LockingReadFix : CodeFixProvider
{
    private const string Title = "Read with LOCK IN SHARE MODE";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.StaleRead.Id);

    /// <summary>Documents and projects: it changes SQL, so nobody does that to a whole solution unasked.</summary>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await LockingReadEditor.FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false) ?? document,
        ImmutableArray.Create(FixAllScope.Document, FixAllScope.Project));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var changed = await LockingReadEditor.FixAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false);
            if (changed is not null) context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(LockingReadFix)), diagnostic);
        }
    }
}
