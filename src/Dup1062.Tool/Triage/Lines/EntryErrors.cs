using Dup1062.Tool.Triage.Reading;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>Reads the errors of an entry.</summary>
internal static class EntryErrors
{
    /// <summary>How far behind its error's line an entry is read for the rest of a value that has line ends.</summary>
    private const int LongestValue = 2048;

    /// <summary>The errors of an entry, each as often as it happened: several layers of one exception say the same, and each failure has a line of its own.</summary>
    public static (List<LogError> Errors, string Shown) Read(ReadOnlySpan<byte> text, int from, int end, LogLine first, EntryStart start, long offset, List<ByteRange> read)
    {
        var anchors = new List<int>();
        AnchorSearch.Instance.FindAll(text[from..end], anchors);
        var told = new List<Told>();
        var shown = "";
        var lastEnd = -1;
        var isDense = true;
        foreach (var anchor in anchors)
        {
            var lineStart = LineBounds.StartOf(text, from + anchor);
            if (lineStart < lastEnd) continue;
            isDense &= lastEnd < 0 || lineStart == lastEnd + 1;
            lastEnd = LineBounds.EndOf(text, from + anchor);
            var line = lineStart == from ? first : LogLineReader.Read(text[lineStart..lastEnd]);
            if (line.Source != start.Line.Source) continue;
            read.Add(new(offset + lineStart, offset + lastEnd));
            if (shown.Length == 0) shown = line.Text;
            var found = line.Json is { } json ? json.Texts.SelectMany(ErrorTexts.FindAll).ToList() : FindAll(line.Text, text, lastEnd, end);
            var isOwnLine = line.Role == LineRole.Start && offset + lineStart != start.Offset;
            foreach (var error in found.Count > 1 ? found.DistinctBy(error => error.Id) : found)
            {
                var telling = told.Find(telling => telling.Error.Id == error.Id);
                if (telling is null) told.Add(telling = new Told(error));
                telling.Add(line.Text, isOwnLine || isDense);
            }
        }
        if (told is [{ Count: 1 } only]) return ([only.Error], shown);
        var isOne = told.TrueForAll(telling => telling.Count == 1) || Reporter.Of(start.Line.Text) is not null;
        return ([.. told.SelectMany(telling => Enumerable.Repeat(telling.Error, isOne ? 1 : telling.Count))], shown);
    }

    private static IReadOnlyList<LogError> FindAll(string line, ReadOnlySpan<byte> text, int lineEnd, int end)
    {
        var found = ErrorTexts.FindAll(line);
        if (found.Count > 0 || lineEnd >= end) return found;
        return ErrorTexts.FindAll($"{line}\n{LineText.Decode(text[(lineEnd + 1)..Math.Min(end, lineEnd + LongestValue)])}").Take(1).ToList();
    }
}
