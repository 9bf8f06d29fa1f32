using System.Text;
using System.Text.RegularExpressions;
using Dup1062.MySql.Errors;
using Dup1062.Tool.Triage.Reading;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>Reads the entries of one log that have duplicate-key errors in them.</summary>
internal sealed partial class LogEntryReader
{
    /// <summary>What is written in one go has one time, more or less.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How far behind its error's line an entry is read for the rest of a value that has line ends.</summary>
    private const int LongestValue = 2048;

    /// <summary>How far before an entry its statement may stand.</summary>
    private const int StatementReach = 16 * 1024;

    private long _walkedFrom;
    private long _walkedTo;
    private EntryStart? _walked;

    /// <summary>Where an entry begins, and the line that has its time.</summary>
    private sealed record EntryStart(long Offset, long HeaderOffset, LogLine Line, LogTime? Time);

    /// <summary>Reads the entry around a place.</summary>
    /// <param name="text">What can be seen from the place.</param>
    /// <param name="offset">Where in the log the text begins.</param>
    /// <param name="position">The place, in the text.</param>
    public LogEntry Read(ReadOnlySpan<byte> text, long offset, int position)
    {
        var lineStart = LineBounds.StartOf(text, position);
        var lineEnd = LineBounds.EndOf(text, position);
        var line = LogLineReader.Read(text[lineStart..lineEnd]);
        if (line.Json is { } json) return FromJson(json, line.TransportTime, text, offset, lineStart, lineEnd);
        if (line.Role == LineRole.Continuation && Members().IsMatch(line.Text) && PrettyJson.Around(text, position, out var open, out var close) is { } pretty)
        {
            return FromJson(pretty, line.TransportTime, text, offset, open, close);
        }
        var start = FindStart(text, offset, lineStart, line);
        var end = FindEnd(text, lineEnd, line, start);
        (_walkedFrom, _walkedTo, _walked) = (start.HeaderOffset, offset + lineStart, start);
        var read = new List<(long Start, long End)> { (offset + lineStart, offset + lineEnd) };
        var (errors, shown) = ReadErrors(text, lineStart, end, line, start, offset, read);
        return new LogEntry(start.Offset, read, start.Time ?? StatusTime(text[lineStart..end]), Reporter.Of(Head(start, shown)), errors, Table(errors, text, Math.Max(0, (int)(start.Offset - offset)), end));
    }

    private LogEntry FromJson(JsonEntry json, LogTime? transportTime, ReadOnlySpan<byte> text, long offset, int start, int end)
    {
        // Layers of exceptions repeat their inner ones' text: within one object an error is one error.
        var errors = json.Texts.Where(MayHaveError).SelectMany(ErrorTexts.FindAll).DistinctBy(error => error.Id).ToList();
        var table = errors.Count > 0 && errors.All(error => error.Message.Table is not null)
            ? null
            : StatementTable.Find(string.Join("\n", json.Texts)) ?? TableBefore(text, start, errors);
        return new LogEntry(offset + start, [(offset + start, offset + end)], json.Time ?? transportTime, Reporter.Of(json.Head), errors, table);
    }

    private static bool MayHaveError(string text) => DuplicateEntryMessage.MayBeIn(text) || text.Contains("\\u", StringComparison.Ordinal) && DuplicateEntryMessage.MayBeIn(LineText.Unescape(text));

    /// <summary>Walks back to the line that begins the entry. What was walked for the last error is not walked again.</summary>
    private EntryStart FindStart(ReadOnlySpan<byte> text, long offset, int lineStart, LogLine line)
    {
        (int At, LogLine Line) first = (lineStart, line);
        var hasStart = line.Role != LineRole.Continuation;
        var current = line;
        var at = lineStart;
        while (true)
        {
            if (current.Role == LineRole.Header)
            {
                if (current is { Time: null, TransportTime: null } && at > 0 && TimeAbove(text, at) is var (above, aboveAt)) (current, at) = (above, aboveAt);
                return new EntryStart(offset + at, offset + at, current, TimeOf(current, first.Line));
            }
            if (current.Role == LineRole.ClientError) break;
            if (at == 0) break;
            at = LineBounds.StartOf(text, at - 1);
            if (_walked is { } walked && offset + at >= _walkedFrom && offset + at <= _walkedTo && walked.Line.Source == line.Source)
            {
                if (walked.Line.Role == LineRole.Header && walked.HeaderOffset >= offset) return new EntryStart(walked.HeaderOffset, walked.HeaderOffset, walked.Line, TimeOf(walked.Line, first.Line));
                if (!hasStart && walked.Offset >= offset) return walked;
                break;
            }
            var bytes = text[at..LineBounds.EndOf(text, at)];
            if (LogLineReader.IsIndented(bytes)) continue;
            var before = LogLineReader.Read(bytes);
            if (before.Source != line.Source) continue;
            if (current.Role != LineRole.Continuation && IsPause(before, current)) break;
            // A line with a time from outside heads those that have none.
            if (before.TransportTime is not null && line.TransportTime is null && before.Role == LineRole.Start) before = before with { Role = LineRole.Header };
            current = before;
            if (!hasStart || current.Role == LineRole.Header) first = hasStart ? first : (at, current);
            hasStart |= current.Role != LineRole.Continuation;
        }
        var (startAt, startLine) = first;
        return new EntryStart(offset + startAt, offset + startAt, startLine, startLine.TransportTime);
    }

    /// <summary>java.util.logging writes time and class in a line of their own, and the level in the next.</summary>
    private static (LogLine Line, int At)? TimeAbove(ReadOnlySpan<byte> text, int at)
    {
        if (!Levels().IsMatch(LineText.Decode(text[at..LineBounds.EndOf(text, at)]))) return null;
        var aboveAt = LineBounds.StartOf(text, at - 1);
        var above = LogLineReader.Read(text[aboveAt..(at - 1)]);
        return above is { Role: LineRole.Header, Time: not null, Json: null } ? (above, aboveAt) : null;
    }

    /// <summary>The transport's time is that of the error's own line; the header may be far above.</summary>
    private static LogTime? TimeOf(LogLine header, LogLine first) => header.Time is { } time && (first.TransportTime is null || ReferenceEquals(header, first)) ? time : first.TransportTime ?? header.Time ?? header.TransportTime;

    private static bool IsPause(LogLine before, LogLine after) =>
        before.TransportTime is { } earlier && after.TransportTime is { } later && (later.Clock - earlier.Clock).Duration() > Pause;

    /// <summary>Where the entry ends: where the next one begins.</summary>
    private static int FindEnd(ReadOnlySpan<byte> text, int lineEnd, LogLine line, EntryStart start)
    {
        var hasHeader = start.Line.Role == LineRole.Header;
        var end = lineEnd;
        while (end + 1 < text.Length)
        {
            var next = LineBounds.EndOf(text, end + 1);
            var bytes = text[(end + 1)..next];
            if (!LogLineReader.IsIndented(bytes) && !bytes.IsEmpty)
            {
                var following = LogLineReader.Read(bytes);
                if (following.Source == line.Source)
                {
                    if (following.Role is LineRole.Header or LineRole.ClientError || !hasHeader && following.Role == LineRole.Start) return end;
                    if (following.Role != LineRole.Continuation && IsPause(line, following)) return end;
                    if (following.TransportTime is not null && line.TransportTime is null && following.Role == LineRole.Start) return end;
                }
            }
            end = next;
        }
        return end;
    }

    /// <summary>The errors of an entry, each as often as it happened: several layers of one exception say the same, and each failure has a line of its own.</summary>
    private (List<LogError> Errors, string Shown) ReadErrors(ReadOnlySpan<byte> text, int from, int end, LogLine first, EntryStart start, long offset, List<(long Start, long End)> read)
    {
        var anchors = new List<int>();
        AnchorSearch.Instance.FindAll(text[from..end], anchors);
        var told = new Dictionary<ErrorId, Told>();
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
            read.Add((offset + lineStart, offset + lastEnd));
            if (shown.Length == 0) shown = line.Text;
            IEnumerable<LogError> found = line.Json is { } json ? json.Texts.SelectMany(ErrorTexts.FindAll) : FindAll(line.Text, text, lastEnd, end);
            foreach (var error in found.DistinctBy(error => error.Id))
            {
                if (!told.TryGetValue(error.Id, out var telling)) told.Add(error.Id, telling = new Told(error));
                var isOwnLine = line.Role == LineRole.Start && offset + lineStart != start.Offset;
                telling.Add(line.Text, isOwnLine || isDense);
            }
        }
        var isOne = told.Values.All(telling => telling.Count == 1) || Reporter.Of(start.Line.Text) is not null;
        return ([.. told.Values.SelectMany(telling => Enumerable.Repeat(telling.Error, isOne ? 1 : telling.Count))], shown);
    }

    private static IReadOnlyList<LogError> FindAll(string line, ReadOnlySpan<byte> text, int lineEnd, int end)
    {
        var found = ErrorTexts.FindAll(line);
        if (found.Count > 0 || lineEnd >= end) return found;
        return ErrorTexts.FindAll($"{line}\n{LineText.Decode(text[(lineEnd + 1)..Math.Min(end, lineEnd + LongestValue)])}").Take(1).ToList();
    }

    private static string? Table(List<LogError> errors, ReadOnlySpan<byte> text, int start, int end)
    {
        if (errors.Count > 0 && errors.All(error => error.Table is not null)) return null;
        var entry = LineText.Decode(text[start..end]);
        foreach (var error in errors) entry = entry.Replace(error.Message.Text.Substring(error.Message.Span.Start, error.Message.Span.Length), "", StringComparison.Ordinal);
        return StatementTable.Find(entry) ?? (entry.Contains('\\') ? StatementTable.Find(LineText.Unescape(entry)) : null) ?? TableBefore(text, start, errors);
    }

    /// <summary>EF Core logs the statement in an entry of its own, before the failure.</summary>
    private static string? TableBefore(ReadOnlySpan<byte> text, int start, List<LogError> errors)
    {
        var before = text[Math.Max(0, start - StatementReach)..start];
        var at = errors.Count == 0 ? -1 : before.LastIndexOf("Failed executing DbCommand"u8);
        if (at < 0) return null;
        var statement = LineText.Decode(before[at..]);
        return StatementTable.Find(statement) ?? StatementTable.Find(LineText.Unescape(statement));
    }

    private static string Head(EntryStart start, string shown) => $"{start.Line.Text[..Math.Min(start.Line.Text.Length, 300)]}\n{(shown.Length > 300 ? shown[..300] : shown)}";

    /// <summary>SHOW REPLICA STATUS says at its end when the applier stopped.</summary>
    private static LogTime? StatusTime(ReadOnlySpan<byte> entry)
    {
        var at = entry.IndexOf("Last_SQL_Error_Timestamp: "u8);
        return at >= 0 && LogTimeReader.TryFind(Encoding.ASCII.GetString(entry[at..Math.Min(entry.Length, at + 64)]), out var time, out _) ? time : null;
    }

    [GeneratedRegex("""^\s+"[^"]{1,100}"\s*:""", RegexOptions.CultureInvariant)]
    private static partial Regex Members();

    [GeneratedRegex("^(?:SEVERE|WARNING|INFO|CONFIG|FINE|FINER|FINEST): ", RegexOptions.CultureInvariant)]
    private static partial Regex Levels();
}
