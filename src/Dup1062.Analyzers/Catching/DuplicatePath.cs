using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>The statements that a handler executes for a duplicate.</summary>
/// <param name="Condition">What tells it.</param>
/// <param name="Statements">The statements, those of a branch.</param>
internal sealed record DuplicatePath(ExpressionSyntax Condition, IReadOnlyList<StatementSyntax> Statements)
{
    /// <summary>Null where the handler has no such branch, or one that cannot be told from the others.</summary>
    public static DuplicatePath? Of(CatchClauseSyntax clause, DuplicateTest test)
    {
        if (clause is { Filter: null, Declaration.Type: var type } && DuplicateTest.IsDuplicateType(type)) return new DuplicatePath(type, clause.Block.Statements);
        if (clause.Filter is { FilterExpression: var filter } && test.IsIn(filter)) return IsNegated(filter, test) ? null : new DuplicatePath(filter, clause.Block.Statements);
        for (var i = 0; i < clause.Block.Statements.Count; i++)
        {
            var rest = clause.Block.Statements.Skip(i + 1).ToList();
            switch (clause.Block.Statements[i])
            {
                case IfStatementSyntax branch when test.IsIn(branch.Condition): return Of(branch, rest, test);
                case SwitchStatementSyntax @switch when @switch.Sections.FirstOrDefault(section => section.Labels.OfType<CaseSwitchLabelSyntax>().Any(label => test.IsIn(label.Value))) is { } section:
                    return new DuplicatePath(@switch.Expression, [.. section.Statements.Where(statement => statement is not BreakStatementSyntax), .. rest]);
            }
        }
        return null;
    }

    private static DuplicatePath Of(IfStatementSyntax branch, List<StatementSyntax> rest, DuplicateTest test)
    {
        var taken = IsNegated(branch.Condition, test) ? branch.Else?.Statement : branch.Statement;
        List<StatementSyntax> statements = taken is null ? [] : taken is BlockSyntax block ? [.. block.Statements] : [taken];
        return new DuplicatePath(branch.Condition, statements.Any(statement => statement is ReturnStatementSyntax or ThrowStatementSyntax) ? statements : [.. statements, .. rest]);
    }

    /// <summary>Whether a condition is false for a duplicate, as far as the part of it goes that asks.</summary>
    private static bool IsNegated(ExpressionSyntax condition, DuplicateTest test) => condition switch
    {
        ParenthesizedExpressionSyntax inner => IsNegated(inner.Expression, test),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !IsNegated(not.Operand, test),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both =>
            IsNegated(test.IsIn(both.Left) ? both.Left : both.Right, test),
        _ => condition.DescendantNodesAndSelf().Any(node => node.Kind() is SyntaxKind.NotEqualsExpression or SyntaxKind.NotPattern),
    };
}
