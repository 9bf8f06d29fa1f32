using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>DUP1103, DUP1104, DUP1105, DUP1108: asks for the number of the error, by its name in the driver.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompareNumberFix))]
public sealed class CompareNumberFix : CodeFixProvider
{
    private const string Title = "Compare the number of the error with DuplicateKeyEntry";

    private static readonly CheckedEditor Editor = new(NumberTestWriter.Write);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.MessageText.Id, Descriptors.SqlState.Id, Descriptors.WrongCode.Id, Descriptors.BareNumber.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await Editor.FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false) ?? document);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var changed = await Editor.FixAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false);
            if (changed is not null) context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(CompareNumberFix)), diagnostic);
        }
    }
}
