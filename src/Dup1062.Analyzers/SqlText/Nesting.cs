using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Why a piece of code may run another number of times than the code around it.</summary>
[Flags]
internal enum Nesting
{
    None = 0,
    Conditional = 1,
    Loop = 2,
    Function = 4,
}

/// <summary>How two pieces of code of one member run in respect to each other.</summary>
/// <param name="First">What lies between the first and what they have in common.</param>
/// <param name="Second">What lies between the second and what they have in common.</param>
/// <param name="AreExclusive">Whether they stand in two branches, so that only one of them runs.</param>
internal readonly record struct CodeRelation(Nesting First, Nesting Second, bool AreExclusive)
{
    public static CodeRelation Between(SyntaxNode first, SyntaxNode second)
    {
        var (fromFirst, lastFirst, common) = Climb(first, second);
        var (fromSecond, lastSecond, _) = Climb(second, common);
        var areBranches = common is IfStatementSyntax or SwitchStatementSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax;
        return new CodeRelation(fromFirst, fromSecond, areBranches && (lastFirst & lastSecond & Nesting.Conditional) != 0);
    }

    /// <summary>The outermost loop around a piece of code, within its function, that does not also hold <paramref name="outside"/>.</summary>
    public static SyntaxNode? OutermostLoop(SyntaxNode node, SyntaxNode? outside)
    {
        SyntaxNode? loop = null;
        for (; node.Parent is { } parent; node = parent)
        {
            if (outside is not null && parent.Span.Contains(outside.Span)) return loop;
            var nesting = EdgeOf(node, parent);
            if (nesting == Nesting.Function) return loop;
            if (nesting == Nesting.Loop) loop = parent;
        }
        return loop;
    }

    /// <summary>The innermost loop around two pieces of code.</summary>
    public static SyntaxNode? CommonLoop(SyntaxNode first, SyntaxNode second)
    {
        for (var node = first; node.Parent is { } parent; node = parent)
        {
            if (EdgeOf(node, parent) == Nesting.Loop && parent.Span.Contains(second.Span)) return parent;
        }
        return null;
    }

    private static (Nesting All, Nesting Last, SyntaxNode End) Climb(SyntaxNode node, SyntaxNode other)
    {
        var (all, last) = (Nesting.None, Nesting.None);
        while (!node.Span.Contains(other.Span) && node.Parent is { } parent)
        {
            last = EdgeOf(node, parent);
            all |= last;
            node = parent;
        }
        return (all, last, node);
    }

    private static Nesting EdgeOf(SyntaxNode child, SyntaxNode parent)
    {
        switch (parent)
        {
            case IfStatementSyntax @if:
                return child == @if.Condition ? Nesting.None : Nesting.Conditional;
            case ConditionalExpressionSyntax conditional:
                return child == conditional.Condition ? Nesting.None : Nesting.Conditional;
            case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression:
                return child == binary.Left ? Nesting.None : Nesting.Conditional;
            case ConditionalAccessExpressionSyntax access:
                return child == access.Expression ? Nesting.None : Nesting.Conditional;
            case SwitchStatementSyntax or SwitchExpressionSyntax:
                return child is SwitchSectionSyntax or SwitchExpressionArmSyntax ? Nesting.Conditional : Nesting.None;
            case TryStatementSyntax:
                return child is BlockSyntax ? Nesting.None : Nesting.Conditional;
            case CommonForEachStatementSyntax each:
                return child == each.Expression ? Nesting.None : Nesting.Loop;
            case ForStatementSyntax @for:
                return child == @for.Declaration || @for.Initializers.Any(initializer => initializer == child) ? Nesting.None : Nesting.Loop;
            case WhileStatementSyntax or DoStatementSyntax:
                return Nesting.Loop;
            case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryBodySyntax or AccessorDeclarationSyntax:
                return Nesting.Function;
            case BaseTypeDeclarationSyntax:
                return child is MemberDeclarationSyntax ? Nesting.Function : Nesting.None;
            default:
                return Nesting.None;
        }
    }
}
