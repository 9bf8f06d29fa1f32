using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Schemas;

/// <summary>Places in files that are not C#.</summary>
internal static class ScriptPlace
{
    /// <summary>The line of a place.</summary>
    public static Location Line(string path, SourceText text, long offset) => Of(path, text, LineOf(text, offset).Span);

    /// <summary>From a place to the end of its line, without what separates it from the next.</summary>
    public static Location RestOfLine(string path, SourceText text, long offset)
    {
        var line = LineOf(text, offset);
        var end = line.End;
        var start = Math.Min((int)offset, end);
        while (end > start && (text[end - 1] is ',' or ';' || char.IsWhiteSpace(text[end - 1]))) end--;
        return end > start ? Of(path, text, TextSpan.FromBounds(start, end)) : Line(path, text, offset);
    }

    /// <summary>A span.</summary>
    public static Location Of(string path, SourceText text, TextSpan span) => Location.Create(path, span, text.Lines.GetLinePositionSpan(span));

    private static TextLine LineOf(SourceText text, long offset) => text.Lines.GetLineFromPosition((int)Math.Min(offset, text.Length));
}
