using System.Runtime.CompilerServices;
using System.Text;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Lexing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SchemaSources.Fluent;

/// <summary>Reads a string without asking the compiler: literals, interpolated strings and chains of <c>+</c>. What is not a literal is a hole.</summary>
internal static class LiteralTemplate
{
    /// <summary>The string; null where the expression shows no text at all.</summary>
    public static FluentArgument? Read(ExpressionSyntax expression)
    {
        var holes = new List<ExpressionSyntax>();
        if (Read(expression, holes, static _ => null) is not { } text) return null;
        return holes.Count == 0 ? new TextArgument(text) : new TemplateArgument(text, new([.. holes.Select(hole => hole.ToString())]));
    }

    /// <summary>The string, and what fills its holes.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="holes">Gets what fills the holes.</param>
    /// <param name="constant">The text of a name; null where it has none.</param>
    public static string? Read(ExpressionSyntax expression, List<ExpressionSyntax> holes, Func<ExpressionSyntax, string?> constant)
    {
        var text = new StringBuilder();
        return Add(expression, text, holes, constant) ? text.ToString() : null;
    }

    private static bool Add(ExpressionSyntax expression, StringBuilder text, List<ExpressionSyntax> holes, Func<ExpressionSyntax, string?> constant)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // Chains nest as deep as they are long.
        var operands = new Stack<ExpressionSyntax>();
        for (expression = SyntaxNames.Unwrap(expression); expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum; expression = SyntaxNames.Unwrap(sum.Left)) operands.Push(sum.Right);
        operands.Push(expression);
        var hasText = false;
        foreach (var operand in operands) hasText |= AddOperand(SyntaxNames.Unwrap(operand), text, holes, constant);
        return hasText;
    }

    private static bool AddOperand(ExpressionSyntax operand, StringBuilder text, List<ExpressionSyntax> holes, Func<ExpressionSyntax, string?> constant)
    {
        switch (operand)
        {
            case LiteralExpressionSyntax { Token.Value: string value }:
                text.Append(value);
                return true;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                {
                    if (content is InterpolatedStringTextSyntax part) text.Append(LiteralForm.ValueOf(part.TextToken));
                    else if (content is InterpolationSyntax { Expression: var filling }) AddHole(filling, text, holes, constant);
                }
                return true;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Add(sum, text, holes, constant);
            default:
                AddHole(operand, text, holes, constant);
                return false;
        }
    }

    private static void AddHole(ExpressionSyntax filling, StringBuilder text, List<ExpressionSyntax> holes, Func<ExpressionSyntax, string?> constant)
    {
        filling = SyntaxNames.Unwrap(filling);
        if (((filling as LiteralExpressionSyntax)?.Token.Value as string ?? NameOf(filling) ?? constant(filling)) is { } known)
        {
            text.Append(known);
            return;
        }
        text.Append(SqlLexer.Hole);
        holes.Add(filling);
    }

    /// <summary>What <c>nameof(…)</c> stands for; null for anything else.</summary>
    public static string? NameOf(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: var named }] } && SyntaxNames.Last(named) is { Length: > 0 } name ? name : null;
}
