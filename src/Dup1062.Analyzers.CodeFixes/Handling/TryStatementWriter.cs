using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>Puts a <c>try</c> with a handler for duplicates around a statement.</summary>
internal static class TryStatementWriter
{
    /// <summary>The changed document, or null where no form of the handler compiles as well as the code did before.</summary>
    public static async Task<Document?> WrapAsync(Document document, ExecutingStatement statement, DriverIdiom driver, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var scope = EnclosingMember.Of(statement.Syntax);
        DeclarationSplit? split = null;
        if (DeclarationSplit.IsNeeded(statement.Syntax, scope) && (split = DeclarationSplit.Of(statement.Syntax, model, cancellationToken)) is null) return null;
        if (HandlerChange.UnusedName(scope) is not { } variable) return null;

        var layout = LineLayout.Of(statement.Syntax, text);
        var writer = new TryStatementText(text, statement.Syntax, layout);
        foreach (var names in DriverNames.At(statement.Syntax, driver, model, layout.LineEnd))
        {
            foreach (var body in HandlerBody.For(statement, model, cancellationToken))
            {
                var clause = $"catch ({names.Exception} {variable}) when ({driver.Filter(variable, names.ErrorCodes)})";
                if (await HandlerChange.ApplyAsync(document, scope, names.Using, writer.Changes(split, clause, body), cancellationToken).ConfigureAwait(false) is { } changed) return changed;
            }
        }
        return null;
    }
}
