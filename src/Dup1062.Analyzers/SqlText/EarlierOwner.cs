using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>
/// Finds, without reading the text, a string right before a seed that is part of the same text and owns it. Without this a
/// script of thousands of INSERT statements in one chain would be read thousands of times.
/// </summary>
internal static class EarlierOwner
{
    public static bool Exists(ExpressionSyntax seed, SqlTextPrefilter prefilter, SqlTextContext context)
    {
        SyntaxNode node = seed;
        for (; node.Parent is { } parent; node = parent)
        {
            if (parent is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression))
            {
                if (node == sum.Right && HasMatch(sum.Left, prefilter)) return true;
            }
            else if (parent is not ParenthesizedExpressionSyntax)
            {
                break;
            }
        }
        return IsElementBehindMatch(node, prefilter) || IsAppendedBehindMatch((ExpressionSyntax)node, prefilter, context);
    }

    /// <summary>Whether one of the operands of a chain passes the prefilter; the last ones are the nearest.</summary>
    private static bool HasMatch(ExpressionSyntax chain, SqlTextPrefilter prefilter)
    {
        while (chain is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression))
        {
            if (prefilter.Matches(sum.Right)) return true;
            chain = sum.Left;
        }
        return prefilter.Matches(chain);
    }

    /// <summary>The element before in <c>string.Join(separator, new[] { …, … })</c> and <c>string.Concat</c>.</summary>
    private static bool IsElementBehindMatch(SyntaxNode node, SqlTextPrefilter prefilter)
    {
        var (element, call) = node.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax concat } } argument => (argument, concat),
            ExpressionElementSyntax { Parent.Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax joined } } item => (item, joined),
            InitializerExpressionSyntax { Parent.Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax joined } } => (node, joined),
            _ => (node, null),
        };
        if (call is null || TextCalls.Of(call) is not (TextCall.Concat or TextCall.Join)) return false;
        return SyntaxNames.Before(element) switch
        {
            ArgumentSyntax before => HasMatch(before.Expression, prefilter),
            ExpressionElementSyntax before => HasMatch(before.Expression, prefilter),
            ExpressionSyntax before => HasMatch(before, prefilter),
            _ => false,
        };
    }

    /// <summary>The part before in <c>builder.Append(…).Append(…)</c>, and the statement before in <c>text += …; text += …;</c>.</summary>
    private static bool IsAppendedBehindMatch(ExpressionSyntax node, SqlTextPrefilter prefilter, SqlTextContext context)
    {
        var root = node;
        if (node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && TextCalls.Of(call).IsOfBuilder())
        {
            if (AppendsMatch(((MemberAccessExpressionSyntax)call.Expression).Expression, prefilter)) return context.IsBuilder(call);
            for (root = call; root.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer }; root = outer)
            {
            }
        }
        if (root.Parent is not (AssignmentExpressionSyntax or ExpressionStatementSyntax) || IsNewText(root) || StoredText.Of(root, context) is not { } stored) return false;
        var write = stored.Uses[stored.Write];
        if (!write.IsAddition) return false;
        for (var i = stored.Uses.LastWriteBefore(stored.Write); i > 0; i = stored.Uses.LastWriteBefore(i))
        {
            var use = stored.Uses[i];
            if (use.Kind == VariableUseKind.Unknown || CodeRelation.Between(use.Node, write.Node) != default) return false;
            if (use.Value is { } value && (HasMatch(value, prefilter) || AppendsMatch(value, prefilter))) return true;
            if (use.Kind == VariableUseKind.Set) return false;
        }
        return false;
    }

    /// <summary>Whether a text is assigned that has no name in it, so that nothing of what stood there before is part of it.</summary>
    private static bool IsNewText(SyntaxNode value) =>
        value.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } && !value.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax);

    private static bool AppendsMatch(ExpressionSyntax chain, SqlTextPrefilter prefilter)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && TextCalls.Of(call).IsOfBuilder())
        {
            foreach (var argument in call.ArgumentList.Arguments)
            {
                if (HasMatch(argument.Expression, prefilter)) return true;
            }
            chain = access.Expression;
        }
        return false;
    }
}
