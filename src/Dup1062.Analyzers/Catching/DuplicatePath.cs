using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>The statements that a handler executes for a duplicate.</summary>
/// <param name="Condition">What tells it, or null where the clause catches nothing else.</param>
/// <param name="Statements">The statements, those of a branch.</param>
internal sealed record DuplicatePath(ExpressionSyntax? Condition, IReadOnlyList<StatementSyntax> Statements)
{
    /// <summary>Null where the handler has no such branch, or one that cannot be told from the others.</summary>
    public static DuplicatePath? Of(CatchClauseSyntax clause, DuplicateTest test)
    {
        if (clause.Filter is { FilterExpression: var filter } && test.IsIn(filter)) return IsNegated(filter) ? null : new DuplicatePath(filter, clause.Block.Statements);
        for (var i = 0; i < clause.Block.Statements.Count; i++)
        {
            var rest = clause.Block.Statements.Skip(i + 1).ToList();
            switch (clause.Block.Statements[i])
            {
                case IfStatementSyntax branch when test.IsIn(branch.Condition): return Of(branch, rest);
                case SwitchStatementSyntax @switch when @switch.Sections.FirstOrDefault(section => section.Labels.OfType<CaseSwitchLabelSyntax>().Any(label => test.IsIn(label.Value))) is { } section:
                    return new DuplicatePath(@switch.Expression, [.. section.Statements.Where(statement => statement is not BreakStatementSyntax), .. rest]);
            }
        }
        return null;
    }

    private static DuplicatePath Of(IfStatementSyntax branch, List<StatementSyntax> rest)
    {
        var taken = IsNegated(branch.Condition) ? branch.Else?.Statement : branch.Statement;
        List<StatementSyntax> statements = taken is null ? [] : taken is BlockSyntax block ? [.. block.Statements] : [taken];
        return new DuplicatePath(branch.Condition, statements.Any(statement => statement is ReturnStatementSyntax or ThrowStatementSyntax) ? statements : [.. statements, .. rest]);
    }

    private static bool IsNegated(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().Any(node =>
        node.Kind() is SyntaxKind.NotEqualsExpression or SyntaxKind.NotPattern || (node.IsKind(SyntaxKind.LogicalNotExpression) && node is PrefixUnaryExpressionSyntax));
}
