using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>How a statement stands in its lines.</summary>
internal sealed record LineLayout
{
    /// <summary>The line ends of the document.</summary>
    public required string LineEnd { get; init; }

    /// <summary>The blanks in front of the statement, or in front of what replaces it.</summary>
    public required string Indentation { get; init; }

    /// <summary>The blanks of one level.</summary>
    public required string Unit { get; init; }

    /// <summary>Where the statement starts, with the blanks that part it from what precedes it in its line.</summary>
    public required int Start { get; init; }

    /// <summary>Where the statement ends, with the comments behind it.</summary>
    public required int End { get; init; }

    /// <summary>Where the code behind it goes on; <see cref="End"/> where the line ends there.</summary>
    public required int Rest { get; init; }

    public required bool StartsLine { get; init; }

    public required bool EndsLine { get; init; }

    public static LineLayout Of(StatementSyntax statement, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        var indentation = IndentationOf(line);
        var startsLine = line.Start + indentation.Length == statement.SpanStart;
        var unit = UnitOf(statement, indentation, text);
        var trailing = statement.GetTrailingTrivia();
        var comments = trailing.LastOrDefault(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var end = comments == default ? statement.Span.End : comments.Span.End;
        var endsLine = text.Lines.GetLineFromPosition(end) is var last && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(end, last.End)));
        return new LineLayout
        {
            LineEnd = LineEndOf(text, line),
            Indentation = startsLine ? indentation : indentation + unit,
            Unit = unit,
            Start = startsLine ? statement.SpanStart : BlanksBefore(statement.SpanStart, text),
            End = end,
            Rest = endsLine ? end : BlanksBehind(end, text),
            StartsLine = startsLine,
            EndsLine = endsLine,
        };
    }

    /// <summary>What stands between a node and what is put in front of it: the node's own line end and blanks where it begins its line, else a blank.</summary>
    public static string SeparatorBefore(int position, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, position));
        return string.IsNullOrWhiteSpace(indentation) ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + indentation : " ";
    }

    public static string LineEndOf(SourceText text, TextLine line)
    {
        foreach (var candidate in new[] { line, text.Lines[0] })
        {
            if (candidate.EndIncludingLineBreak > candidate.End) return text.ToString(TextSpan.FromBounds(candidate.End, candidate.EndIncludingLineBreak));
        }
        return "\n";
    }

    /// <summary>By what the statement is indented more than the block around it.</summary>
    private static string UnitOf(StatementSyntax statement, string indentation, SourceText text)
    {
        if (statement.Parent is { } parent && parent is not GlobalStatementSyntax)
        {
            var outer = IndentationOf(text.Lines.GetLineFromPosition(parent.SpanStart));
            if (indentation.Length > outer.Length && indentation.StartsWith(outer, StringComparison.Ordinal)) return indentation.Substring(outer.Length);
        }
        return UsesTabs(text) ? "\t" : "    ";
    }

    private static bool UsesTabs(SourceText text) => text.Lines.Any(line => line.Span.Length > 0 && text[line.Start] == '\t');

    private static string IndentationOf(TextLine line)
    {
        var text = line.ToString();
        var length = 0;
        while (length < text.Length && text[length] is ' ' or '\t') length++;
        return text.Substring(0, length);
    }

    private static int BlanksBefore(int position, SourceText text)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t') position--;
        return position;
    }

    private static int BlanksBehind(int position, SourceText text)
    {
        while (position < text.Length && text[position] is ' ' or '\t') position++;
        return position;
    }
}
