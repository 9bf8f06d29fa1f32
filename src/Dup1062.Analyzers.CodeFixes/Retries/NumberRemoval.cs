using Dup1062.Analyzers.CodeFixes.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Retries;

/// <summary>Takes a number out of a list, a pattern, a condition or a <c>switch</c>.</summary>
internal static class NumberRemoval
{
    /// <summary>The changes; none where nothing would be left.</summary>
    public static IEnumerable<TextChange> Of(SyntaxNode number, EditedDocument document)
    {
        for (var current = number; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case InitializerExpressionSyntax { Expressions.Count: 1 } initializer:
                    return TypeOfEmpty(initializer, document).Append(new TextChange(TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart), " "));
                case InitializerExpressionSyntax initializer:
                    return Element(current, initializer.Expressions, document.Text);
                case CollectionElementSyntax { Parent: CollectionExpressionSyntax collection } element: return Element(element, collection.Elements, document.Text);
                case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } arguments } } argument: return Element(argument, arguments, document.Text);
                case BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } or: return Operand(current, or.Left, or.Right);
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or: return Operand(current, or.Left, or.Right);
                case SwitchLabelSyntax { Parent: SwitchSectionSyntax section } label: return [Lines(section.Labels.Count > 1 ? label : section, document.Text)];
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch } arm when arm.Pattern == current: return Element(arm, @switch.Arms, document.Text);
                case ConstantPatternSyntax or ParenthesizedPatternSyntax or ParenthesizedExpressionSyntax or SubpatternSyntax or PropertyPatternClauseSyntax or RecursivePatternSyntax:
                case BinaryPatternSyntax or IsPatternExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression }:
                    break;
                default: return [];
            }
        }
        return [];
    }

    private static IEnumerable<TextChange> Operand(SyntaxNode removed, SyntaxNode left, SyntaxNode right)
    {
        yield return new TextChange(removed == left ? TextSpan.FromBounds(left.SpanStart, right.SpanStart) : TextSpan.FromBounds(left.Span.End, right.Span.End), "");
    }

    private static IEnumerable<TextChange> Element<T>(SyntaxNode removed, SeparatedSyntaxList<T> list, SourceText text) where T : SyntaxNode
    {
        var index = list.IndexOf((T)removed);
        var separator = index < list.SeparatorCount ? list.GetSeparator(index) : default;
        var end = separator.RawKind == 0 ? removed.Span.End : separator.Span.End;
        var line = text.Lines.GetLineFromPosition(removed.SpanStart);
        var comment = separator.RawKind == 0 ? removed.GetTrailingTrivia() : separator.TrailingTrivia;
        if (IsBlank(text, line.Start, removed.SpanStart) && IsBlankButFor(comment, text, end, line.End)) yield return new TextChange(line.SpanIncludingLineBreak, "");
        else if (index > 0) yield return new TextChange(TextSpan.FromBounds(list[index - 1].Span.End, removed.Span.End), "");
        else yield return new TextChange(TextSpan.FromBounds(removed.SpanStart, list.Count > 1 ? list[1].SpanStart : end), "");
    }

    /// <summary>A label or section with the lines that it alone takes.</summary>
    private static TextChange Lines(SyntaxNode removed, SourceText text)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(removed.SpanStart), text.Lines.GetLineFromPosition(removed.Span.End));
        return IsBlank(text, first.Start, removed.SpanStart) && IsBlankButFor(removed.GetTrailingTrivia(), text, removed.Span.End, last.End)
            ? new TextChange(TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), "")
            : new TextChange(TextSpan.FromBounds(removed.SpanStart, removed.FullSpan.End), "");
    }

    /// <summary><c>new[] { }</c> has no type.</summary>
    private static IEnumerable<TextChange> TypeOfEmpty(InitializerExpressionSyntax initializer, EditedDocument document) =>
        initializer.Parent is ImplicitArrayCreationExpressionSyntax array
        && document.Model.GetTypeInfo(array, document.CancellationToken).Type is IArrayTypeSymbol { ElementType: var type }
            ? [new TextChange(new TextSpan(array.OpenBracketToken.SpanStart, 0), $" {type.ToMinimalDisplayString(document.Model, array.SpanStart)}")]
            : [];

    private static bool IsBlank(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));

    /// <summary>A comment at the end of the line is about what stands before it.</summary>
    private static bool IsBlankButFor(SyntaxTriviaList trailing, SourceText text, int start, int end)
    {
        var comment = trailing.LastOrDefault(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        if (comment.RawKind != 0) start = comment.Span.End;
        return start <= end && IsBlank(text, start, end);
    }
}
