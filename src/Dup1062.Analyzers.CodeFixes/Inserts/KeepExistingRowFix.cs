using Dup1062.Analyzers.Configuration;
using Dup1062.MySql.Upserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.CodeFixes.Inserts;

/// <summary>
/// DUP1001: keep the existing row, by <c>ON DUPLICATE KEY UPDATE k = k</c>. A provider of its own, because this fix alone may be applied in bulk.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepExistingRowFix))]
public sealed class KeepExistingRowFix : InsertFixProvider
{
    private protected override bool Offers(UpsertForm form) => form == UpsertForm.KeepExisting;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new InsertFixAllProvider(this, FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

    /// <summary><c>dotnet format</c> asks for the whole solution without having been asked to change SQL, so the project has to say yes.</summary>
    internal override bool AllowsFixAll(FixAllScope scope, Project project) =>
        scope != FixAllScope.Solution || Dup1062Options.AllowsBulkFix(project.AnalyzerOptions);
}
