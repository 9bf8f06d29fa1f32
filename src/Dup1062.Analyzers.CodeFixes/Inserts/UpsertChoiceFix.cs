using Dup1062.MySql.Upserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.CodeFixes.Inserts;

/// <summary>DUP1001: update the existing row, return its id, or ignore the error. Each changes what the statement means, so someone has to choose, and none of them leaves the document.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UpsertChoiceFix))]
[ExtensionOrder(After = nameof(KeepExistingRowFix))]
public sealed class UpsertChoiceFix : InsertFixProvider
{
    private protected override bool Offers(UpsertForm form) => form != UpsertForm.KeepExisting;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new InsertFixAllProvider(this, FixAllScope.Document);
}
