using System.Text;
using System.Text.RegularExpressions;
using Dup1062.MySql.Errors;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>Reads the entries of one log that have duplicate-key errors in them.</summary>
internal sealed partial class LogEntryReader
{
    /// <summary>How much of a line may say who wrote it.</summary>
    private const int HeadLength = 300;

    private readonly EntryBounds _bounds = new();

    /// <summary>Reads the entry around a place.</summary>
    /// <param name="text">What can be seen from the place.</param>
    /// <param name="offset">Where in the log the text begins.</param>
    /// <param name="position">The place, in the text.</param>
    public LogEntry Read(ReadOnlySpan<byte> text, long offset, int position)
    {
        var lineStart = LineBounds.StartOf(text, position);
        var lineEnd = LineBounds.EndOf(text, position);
        var line = LogLineReader.Read(text[lineStart..lineEnd]);
        if (line.Json is { } json) return FromJson(json, line.TransportTime, text, offset, position, lineStart, lineEnd);
        if (line.Role == LineRole.Continuation && Members().IsMatch(line.Text) && PrettyJson.Around(text, position, out var open, out var close) is { } pretty)
        {
            return FromJson(pretty, line.TransportTime, text, offset, position, open, close);
        }
        var start = _bounds.FindStart(text, offset, lineStart, line);
        var end = EntryBounds.FindEnd(text, lineEnd, line, start);
        var read = new List<ByteRange> { new(offset + lineStart, offset + lineEnd) };
        var (errors, shown) = EntryErrors.Read(text, lineStart, end, line, start, offset, read);
        return new LogEntry(offset + position, start.Offset, read, start.Time ?? StatusTime(text[lineStart..end]), Reporter.Of(Head(start.Line.Text)) ?? Reporter.Of(Head(shown)), errors, EntryTable.Find(errors, text, Math.Max(0, (int)(start.Offset - offset)), end));
    }

    private LogEntry FromJson(JsonEntry json, LogTime? transportTime, ReadOnlySpan<byte> text, long offset, int position, int start, int end)
    {
        // Layers of exceptions repeat their inner ones' text: within one object an error is one error.
        var errors = json.Texts.Where(MayHaveError).SelectMany(ErrorTexts.FindAll).DistinctBy(error => error.Id).ToList();
        var table = errors.Count > 0 && errors.All(error => error.Message.Table is not null)
            ? null
            : StatementTable.Find(string.Join("\n", json.Texts)) ?? EntryTable.Before(text, start, errors);
        return new LogEntry(offset + position, offset + start, [new(offset + start, offset + end)], json.Time ?? transportTime, Reporter.Of(json.Head), errors, table);
    }

    private static bool MayHaveError(string text) => DuplicateEntryMessage.MayBeIn(text) || text.Contains("\\u", StringComparison.Ordinal) && DuplicateEntryMessage.MayBeIn(LineText.Unescape(text));

    private static ReadOnlySpan<char> Head(string line) => line.AsSpan(0, Math.Min(line.Length, HeadLength));

    /// <summary>SHOW REPLICA STATUS says at its end when the applier stopped.</summary>
    private static LogTime? StatusTime(ReadOnlySpan<byte> entry)
    {
        var at = entry.IndexOf("Last_SQL_Error_Timestamp: "u8);
        return at >= 0 && LogTimeReader.TryFind(Encoding.ASCII.GetString(entry[at..Math.Min(entry.Length, at + 64)]), out var time, out _) ? time : null;
    }

    [GeneratedRegex("""^\s+"[^"]{1,100}"\s*:""", RegexOptions.CultureInvariant)]
    private static partial Regex Members();
}
