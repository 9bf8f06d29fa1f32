using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>A method that makes a text of the one that it is given: <c>db.Execute(OrKeep("INSERT …"))</c>.</summary>
internal static class TextTransform
{
    private static readonly string[] DuplicateWords = ["DUPLICATE", "IGNORE", "REPLACE"];

    /// <summary>Whether what the call returns may say what becomes of duplicates. A method that can be read must have the words for it.</summary>
    public static bool MayAnswerDuplicates(InvocationExpressionSyntax call, SqlTextContext context)
    {
        if (SyntaxNames.Wrap(call).Parent is ExpressionStatementSyntax or AwaitExpressionSyntax) return false;
        if (context.SymbolOf(call) is not IMethodSymbol { OriginalDefinition.ReturnType.SpecialType: SpecialType.System_String } method) return false;
        var declarations = method.DeclaringSyntaxReferences;
        return declarations.IsEmpty || declarations.Any(declaration => HasDuplicateWord(declaration.GetSyntax(context.Cancellation)));
    }

    private static bool HasDuplicateWord(SyntaxNode method) =>
        method.DescendantTokens().Any(token => DuplicateWords.Any(word => token.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
}
