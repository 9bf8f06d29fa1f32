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
        var text = new StringBuilder();
        var holes = new List<string>();
        if (!Add(expression, text, holes)) return null;
        return holes.Count == 0 ? new TextArgument(text.ToString()) : new TemplateArgument(text.ToString(), new(holes));
    }

    private static bool Add(ExpressionSyntax expression, StringBuilder text, List<string> holes)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // Chains nest as deep as they are long.
        var operands = new Stack<ExpressionSyntax>();
        for (expression = SyntaxNames.Unwrap(expression); expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum; expression = SyntaxNames.Unwrap(sum.Left)) operands.Push(sum.Right);
        operands.Push(expression);
        var hasText = false;
        foreach (var operand in operands) hasText |= AddOperand(SyntaxNames.Unwrap(operand), text, holes);
        return hasText;
    }

    private static bool AddOperand(ExpressionSyntax operand, StringBuilder text, List<string> holes)
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
                    else if (content is InterpolationSyntax { Expression: var filling }) AddHole(filling, text, holes);
                }
                return true;
            case BinaryExpressionSyntax sum:
                return Add(sum, text, holes);
            default:
                AddHole(operand, text, holes);
                return false;
        }
    }

    private static void AddHole(ExpressionSyntax filling, StringBuilder text, List<string> holes)
    {
        filling = SyntaxNames.Unwrap(filling);
        if (filling is LiteralExpressionSyntax { Token.Value: string value })
        {
            text.Append(value);
            return;
        }
        text.Append(SqlLexer.Hole);
        holes.Add(filling.ToString());
    }
}
