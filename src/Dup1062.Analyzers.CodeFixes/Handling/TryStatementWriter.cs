using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>Puts a <c>try</c> with a handler for duplicates around a statement.</summary>
internal static class TryStatementWriter
{
    private static readonly string[] VariableNames = ["ex", "e", "exception", "duplicate", "duplicateEntry"];

    /// <summary>The changed document, or null where no form of the handler compiles as well as the code did before.</summary>
    public static async Task<Document?> WrapAsync(Document document, ExecutingStatement statement, DriverIdiom driver, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var scope = ScopeOf(statement.Syntax);
        DeclarationSplit? split = null;
        if (DeclarationSplit.IsNeeded(statement.Syntax, scope) && (split = DeclarationSplit.Of(statement.Syntax, model, cancellationToken)) is null) return null;
        if (UnusedName(scope) is not { } variable) return null;

        var layout = LineLayout.Of(statement.Syntax, text);
        var writer = new TryStatementText(text, statement.Syntax, layout);
        foreach (var names in DriverNames.At(statement.Syntax, driver, model, layout.LineEnd))
        {
            foreach (var body in HandlerBody.For(statement, model, cancellationToken))
            {
                var clause = $"catch ({names.Exception} {variable}) when ({driver.Filter(variable, names.ErrorCodes)})";
                var changes = writer.Changes(split, clause, body);
                if (names.Using is { } directive) changes = changes.Prepend(directive);
                var changedText = text.WithChanges(changes);
                var changed = document.WithText(changedText);
                var changedModel = (await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
                var growth = changedText.Length - text.Length;
                var isClean = names.Using is null
                    ? CompilerCheck.IsClean(model, scope.Span, changedModel, new TextSpan(scope.SpanStart, scope.Span.Length + growth), cancellationToken)
                    : CompilerCheck.IsClean(model, null, changedModel, null, cancellationToken);
                if (isClean) return changed;
            }
        }
        return null;
    }

    /// <summary>The member, or the file where its statements stand at the top level.</summary>
    private static SyntaxNode ScopeOf(StatementSyntax statement) =>
        (SyntaxNode?)statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? statement.SyntaxTree.GetRoot();

    private static string? UnusedName(SyntaxNode scope)
    {
        var used = new HashSet<string>(scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        return VariableNames.FirstOrDefault(name => !used.Contains(name));
    }
}
