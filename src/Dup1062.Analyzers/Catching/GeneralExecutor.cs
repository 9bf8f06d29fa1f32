using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Recognises a method that runs SQL, or a command, that it was given.</summary>
internal static class GeneralExecutor
{
    /// <summary>Whether a block executes what the method around it got as a parameter.</summary>
    /// <remarks>A private method is none: all its callers are in sight, and so is their SQL.</remarks>
    public static bool Runs(BlockSyntax block, SemanticModel model, CancellationToken cancellationToken)
    {
        if (block.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not BaseMethodDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters } method) return false;
        if (model.GetDeclaredSymbol(method, cancellationToken) is not IMethodSymbol { DeclaredAccessibility: not Accessibility.Private } symbol) return false;
        var given = new HashSet<string>(parameters.Where((_, i) => CarriesSql(symbol.Parameters[i].Type)).Select(parameter => parameter.Identifier.ValueText), StringComparer.Ordinal);
        if (given.Count == 0) return false;
        foreach (var node in method.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && block.Span.Contains(call.Span) && StatementUse.IsExecuting(call) && IsGiven(call, given)
                && !IsOwnMethod(call, model, cancellationToken)) return true;
            Follow(node, given);
        }
        return false;
    }

    private static bool CarriesSql(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || type.Name is "MySqlCommand" or "DbCommand" or "IDbCommand" or "CommandDefinition";

    /// <summary>What is made from given SQL is given, too.</summary>
    private static void Follow(SyntaxNode node, HashSet<string> given)
    {
        switch (node)
        {
            case VariableDeclaratorSyntax { Initializer.Value: var value } variable when IsFrom(value, given):
                given.Add(variable.Identifier.ValueText);
                break;
            case ForEachStatementSyntax loop when IsFrom(loop.Expression, given):
                given.Add(loop.Identifier.ValueText);
                break;
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText", Expression: IdentifierNameSyntax command }, Right: var text } when IsFrom(text, given):
                given.Add(command.Identifier.ValueText);
                break;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "CommandText" }, Parent.Parent: BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax made } }, Right: var text } when IsFrom(text, given):
                given.Add(made.Identifier.ValueText);
                break;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var target }, Right: var value } when IsFrom(value, given):
                given.Add(target);
                break;
        }
    }

    private static bool IsFrom(ExpressionSyntax expression, HashSet<string> given) => SyntaxNames.Unwrap(expression) switch
    {
        IdentifierNameSyntax name => given.Contains(name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: "Split" or "Trim" or "TrimEnd" or "Replace" } } => IsFrom(receiver, given),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var first }, ..] } => IsFrom(first, given),
        _ => false,
    };

    private static bool IsGiven(InvocationExpressionSyntax call, HashSet<string> given) =>
        (call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } && given.Contains(receiver.Identifier.ValueText))
        || (call.ArgumentList.Arguments is [{ Expression: var first }, ..] && IsFrom(first, given));

    /// <summary>A method that hands its SQL to another one of the project leaves the decision to it, or takes a key for it.</summary>
    private static bool IsOwnMethod(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { DeclaringSyntaxReferences.Length: 0 };
}
