using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>A local that is declared with its value and used later: its declaration has to stay outside the <c>try</c>, the assignment goes in.</summary>
/// <param name="Text">The declaration without the value.</param>
/// <param name="AssignmentStart">Where the assignment begins in the source.</param>
internal sealed record DeclarationSplit(string Text, int AssignmentStart)
{
    /// <summary>Whether a statement declares what is used after it.</summary>
    public static bool IsNeeded(StatementSyntax statement, SyntaxNode scope)
    {
        if (statement is not LocalDeclarationStatementSyntax { Declaration.Variables: var variables }) return false;
        var names = variables.Select(variable => variable.Identifier.ValueText).ToList();
        return scope.DescendantTokens(TextAfter).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.SpanStart > statement.Span.End && names.Contains(token.ValueText));

        bool TextAfter(SyntaxNode node) => node.FullSpan.End > statement.Span.End;
    }

    /// <summary>Null where the declaration cannot be split.</summary>
    public static DeclarationSplit? Of(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        if (statement is not LocalDeclarationStatementSyntax { Declaration: { Type: var type, Variables: [{ Initializer: not null } variable] } declaration }
            || type is RefTypeSyntax or ScopedTypeSyntax
            || model.GetDeclaredSymbol(variable, cancellationToken) is not ILocalSymbol local
            || declaration.DescendantTrivia().Any(trivia => trivia.SpanStart < variable.SpanStart && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && statement.Span.Contains(trivia.Span))) return null;
        var name = type.IsVar ? local.Type.ToMinimalDisplayString(model, statement.SpanStart) : type.ToString();
        return new DeclarationSplit($"{name} {variable.Identifier.Text};", variable.SpanStart);
    }
}
