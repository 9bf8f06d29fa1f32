using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Recognises a method that runs SQL, or a command, that it was given.</summary>
internal static class GeneralExecutor
{
    /// <summary>Whether a block looks as if it executed something; asks for names only.</summary>
    public static bool MayBeAround(BlockSyntax block) => block.DescendantNodes().Any(node => node is InvocationExpressionSyntax call && StatementUse.IsExecuting(call));

    /// <summary>The method around a block in which it executes what the method got as a parameter; null for any other block.</summary>
    public static IMethodSymbol? Around(BlockSyntax block, SemanticModel model, CancellationToken cancellationToken)
    {
        var method = block.Ancestors().FirstOrDefault(node => node is LocalFunctionStatementSyntax or MemberDeclarationSyntax);
        var parameters = (method as LocalFunctionStatementSyntax)?.ParameterList ?? (method as BaseMethodDeclarationSyntax)?.ParameterList;
        if (parameters is not { Parameters.Count: > 0 } || model.GetDeclaredSymbol(method!, cancellationToken) is not IMethodSymbol symbol) return null;
        var given = new HashSet<string>(symbol.Parameters.Where(parameter => CarriesSql(parameter.Type)).Select(parameter => parameter.Name), StringComparer.Ordinal);
        if (given.Count == 0) return null;
        foreach (var node in method!.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && block.Span.Contains(call.Span) && StatementUse.IsExecuting(call) && IsGiven(call, given)
                && !IsOwnMethod(call, model, cancellationToken)) return symbol;
            Follow(node, given);
        }
        return null;
    }

    /// <summary>Whether all callers of a method are in sight, and with them the SQL that it gets.</summary>
    public static bool IsPrivate(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction || (method.DeclaredAccessibility == Accessibility.Private && method.ExplicitInterfaceImplementations.IsEmpty);

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
