using System.Text.RegularExpressions;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>Finds where the entries of one log begin and end.</summary>
internal sealed partial class EntryBounds
{
    /// <summary>What is written in one go has one time, more or less.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private long _walkedFrom;
    private long _walkedTo;
    private EntryStart? _walked;

    /// <summary>Walks back to the line that begins the entry. What was walked for the last error is not walked again.</summary>
    public EntryStart FindStart(ReadOnlySpan<byte> text, long offset, int lineStart, LogLine line)
    {
        var start = Walk(text, offset, lineStart, line);
        (_walkedFrom, _walkedTo, _walked) = (start.HeaderOffset, offset + lineStart, start);
        return start;
    }

    private EntryStart Walk(ReadOnlySpan<byte> text, long offset, int lineStart, LogLine line)
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

    /// <summary>Where the entry ends: where the next one begins.</summary>
    public static int FindEnd(ReadOnlySpan<byte> text, int lineEnd, LogLine line, EntryStart start)
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

    [GeneratedRegex("^(?:SEVERE|WARNING|INFO|CONFIG|FINE|FINER|FINEST): ", RegexOptions.CultureInvariant)]
    private static partial Regex Levels();
}
