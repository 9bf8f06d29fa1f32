using Dup1062.Analyzers.SchemaSources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Schemas;

/// <summary>Places in files that are not C#.</summary>
internal static class ScriptPlace
{
    /// <summary>The line of a place.</summary>
    public static Location Line(AdditionalText file, SourceText text, long offset) => Of(file, text, LineOf(text, offset).Span);

    /// <summary>From a place to the end of its line, without what separates it from the next.</summary>
    public static Location RestOfLine(AdditionalText file, SourceText text, long offset)
    {
        var line = LineOf(text, offset);
        var end = line.End;
        var start = Math.Min((int)offset, end);
        while (end > start && (text[end - 1] is ',' or ';' || char.IsWhiteSpace(text[end - 1]))) end--;
        return end > start ? Of(file, text, TextSpan.FromBounds(start, end)) : Line(file, text, offset);
    }

    /// <summary>A span. In a reduced script, where it is in the original.</summary>
    public static Location Of(AdditionalText file, SourceText text, TextSpan span) =>
        file is ReducedText reduced ? reduced.PlaceOf(span) : Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));

    private static TextLine LineOf(SourceText text, long offset) => text.Lines.GetLineFromPosition((int)Math.Min(offset, text.Length));
}
