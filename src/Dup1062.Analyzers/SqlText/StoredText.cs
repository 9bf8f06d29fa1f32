using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>The variable that an expression's value goes to.</summary>
/// <param name="Uses">The uses of the variable.</param>
/// <param name="Write">Which of them the expression is the value of.</param>
internal sealed record StoredText(VariableUses Uses, int Write)
{
    public TextVariable Variable => Uses.Variable;

    /// <summary>Null when the value goes to no variable that can be followed.</summary>
    public static StoredText? Of(ExpressionSyntax root, SqlTextContext context)
    {
        switch (root.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } clause:
                return At(TextVariable.Declared(clause.Parent!, context), write: null, context);
            case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return At(TextVariable.Declared(property, context), write: null, context);
            case AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment when assignment.Right == root:
                return At(TextVariable.Named(assignment.Left, context), assignment.Left, context);
            case ExpressionStatementSyntax or AnonymousFunctionExpressionSyntax when StartOf(root) is { } builder && context.IsBuilder(builder):
                return At(TextVariable.Named(builder, context), builder, context);
            default:
                return null;
        }
    }

    private static StoredText? At(TextVariable? variable, ExpressionSyntax? write, SqlTextContext context)
    {
        if (variable is null) return null;
        var uses = VariableUses.Of(variable, context);
        var index = write is null ? 0 : uses.FirstAtOrAfter(write.SpanStart);
        return index < uses.Count && uses[index].IsWrite ? new StoredText(uses, index) : null;
    }

    /// <summary>The variable at the start of <c>builder.Append(…)…</c>.</summary>
    private static ExpressionSyntax? StartOf(ExpressionSyntax chain)
    {
        var start = chain;
        while (SyntaxNames.Unwrap(start) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }) start = access.Expression;
        return start == chain ? null : SyntaxNames.Unwrap(start);
    }
}
