using System.Collections.Immutable;
using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>DUP1001: a <c>try</c> with a typed <c>catch</c> around the statement that executes the INSERT.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandleDuplicateFix))]
[ExtensionOrder(After = nameof(UpsertChoiceFix))]
public sealed class HandleDuplicateFix : CodeFixProvider
{
    private const string Title = "Handle error 1062 where the statement runs (try/catch)";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.PlainInsert.Id);

    /// <summary>None: what happens to a duplicate has to be decided at each place.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (SqlSeed.Find(diagnostic, root) is not { } seed
                || SqlTextReader.Read(seed, model, context.CancellationToken) is not { } sql
                || ExecutingStatement.Of(sql, model, context.CancellationToken) is not { } statement
                || DriverIdiom.For(statement.Execution, model, context.CancellationToken) is not { } driver) continue;
            var changed = await TryStatementWriter.WrapAsync(context.Document, statement, driver, context.CancellationToken).ConfigureAwait(false);
            if (changed is not null) context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), "Dup1062.HandleDuplicate"), diagnostic);
        }
    }
}
