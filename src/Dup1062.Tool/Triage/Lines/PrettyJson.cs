namespace Dup1062.Tool.Triage.Lines;

/// <summary>Finds the object of JSON that is written over several lines and has a place in it.</summary>
internal static class PrettyJson
{
    private const int MostNested = 6;

    /// <summary>The innermost object around the place that has a time; else the outermost one.</summary>
    /// <param name="text">A stretch of the log.</param>
    /// <param name="position">The place.</param>
    /// <param name="start">Where the object's line begins.</param>
    /// <param name="end">Where the object ends.</param>
    public static JsonEntry? Around(ReadOnlySpan<byte> text, int position, out int start, out int end)
    {
        (JsonEntry? found, start, end) = (null, 0, 0);
        var indentation = Indentation(text, LineBounds.StartOf(text, position));
        for (int lineStart = LineBounds.StartOf(text, position), tries = 0; lineStart > 0 && tries < MostNested;)
        {
            lineStart = LineBounds.StartOf(text, lineStart - 1);
            if (Indentation(text, lineStart) is not (var outer and >= 0) || outer >= indentation || OpensAt(text, lineStart) is not (var brace and >= 0)) continue;
            (indentation, tries) = (outer, tries + 1);
            if (JsonEntry.TryRead(text[brace..], out var length) is not { } entry || brace + length <= position) continue;
            (found, start, end) = (entry, lineStart, brace + length);
            if (entry.Time is not null) return found;
        }
        return found;
    }

    private static int OpensAt(ReadOnlySpan<byte> text, int lineStart)
    {
        var line = text[lineStart..LineBounds.EndOf(text, lineStart)].TrimEnd("\r \t"u8);
        return line.EndsWith("{"u8) ? lineStart + line.Length - 1 : -1;
    }

    /// <summary>How far a line is indented; negative for an empty one.</summary>
    private static int Indentation(ReadOnlySpan<byte> text, int lineStart)
    {
        var line = text[lineStart..LineBounds.EndOf(text, lineStart)];
        return line.IndexOfAnyExcept((byte)' ', (byte)'\t');
    }
}
