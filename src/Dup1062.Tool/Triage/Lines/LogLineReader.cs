using System.Text;
using System.Text.RegularExpressions;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>Reads a line of a log of any kind.</summary>
internal static partial class LogLineReader
{
    /// <summary>Where a header's time ends at the latest.</summary>
    private const int HeaderLength = 96;

    /// <summary>Docker's line in a collector's in a system log: more is not seen.</summary>
    private const int MostTransports = 4;

    /// <summary>Whether a line goes on with the one before, as far as its first byte tells.</summary>
    public static bool IsIndented(ReadOnlySpan<byte> line) => line.Length > 0 && line[0] is (byte)' ' or (byte)'\t';

    public static LogLine Read(ReadOnlySpan<byte> line)
    {
        var text = LineText.Decode(line);
        (LogTime? transportTime, string? source) = (null, null);
        for (var i = 0; i < MostTransports; i++)
        {
            if (text.StartsWith('{') && JsonEntry.TryRead(Encoding.UTF8.GetBytes(text), out _) is { } json)
            {
                if (json.Transported is not { } transported) return new LogLine(text, LineRole.Header, json.Time, transportTime, source, json);
                (text, transportTime, source) = (LineText.Decode(Encoding.UTF8.GetBytes(transported.TrimEnd('\n', '\r'))), json.Time ?? transportTime, source ?? json.Source);
            }
            else if (!TransportPrefix.TryStrip(ref text, ref transportTime, ref source))
            {
                break;
            }
        }
        return Classify(text, transportTime, source);
    }

    private static LogLine Classify(string text, LogTime? transportTime, string? source)
    {
        if (Continuations().IsMatch(text)) return new LogLine(text, LineRole.Continuation, null, transportTime, source, null);
        if (MayBeClientError(text) && ClientErrors().IsMatch(text)) return new LogLine(text, LineRole.ClientError, null, transportTime, source, null);
        if (LogTimeReader.TryFind(HeadOf(text), out var time, out var end))
        {
            // What a terminal recorder, a CI system or a collector puts before every line, also those that go on.
            return text.AsSpan(end).TrimStart("])}|: \t") is var rest && !rest.IsEmpty && (IsDeeplyIndented(text, end) || Continuations().IsMatch(rest))
                ? new LogLine(text, LineRole.Continuation, null, time, source, null)
                : new LogLine(text, LineRole.Header, time, transportTime, source, null);
        }
        return new LogLine(text, Headers().IsMatch(text) ? LineRole.Header : LineRole.Start, null, transportTime, source, null);
    }

    /// <summary>Before the first quote: what is quoted is data.</summary>
    private static ReadOnlySpan<char> HeadOf(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, HeaderLength));
        var quote = head.IndexOf('\'');
        if (quote >= 0) head = head[..quote];
        if (text.StartsWith('{')) return head;
        for (var from = 1; from < head.Length && head[from..].IndexOf('"') is var at and >= 0; from += at + 1)
        {
            // time="…"
            if (head[from + at - 1] != '=' && head[0] != '"' && !head[..(from + at)].Contains("=\"", StringComparison.Ordinal)) return head[..(from + at)];
        }
        return head;
    }

    private static bool MayBeClientError(string text) => "EmS/#[".Contains(text[0]);

    private static bool IsDeeplyIndented(string text, int end) => text.AsSpan(end).StartsWith("   ") && text.AsSpan(end).TrimStart() is [not ('[' or (>= '0' and <= '9')), ..] && !Levels().IsMatch(text.AsSpan(end));

    [GeneratedRegex(
        @"^(?:\s|$|--->|---|at |Caused by|Suppressed:|Wrapped by|\.\.\. |[}\]),]|\#\d+ |\[previous exception\]|\[stacktrace\]|Next |Stack ?trace:|Inner ?exception|The above exception|During handling|HINT:|DETAIL:|; |\[(?:SQL|parameters): |\(Background on this error|\#\#\# (?!Error (?:updating|querying)))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Continuations();

    [GeneratedRegex(@"^(?:ERROR \d{4} (?:\(|at )|mysql: |(?:/\* )?SQL Error \(\d+\)|\#1062\b|Error Code: \d|\[ERR\] \d+)", RegexOptions.CultureInvariant)]
    private static partial Regex ClientErrors();

    [GeneratedRegex(
        @"^(?:(?:trce|dbug|info|warn|fail|crit): |\W{0,2}(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|SEVERE|EMERGENCY|ALERT)\b\]?[\s:|]|\*{10,} \d+\. row|\{\s*$|<(?:log4j:)?event )",
        RegexOptions.CultureInvariant)]
    private static partial Regex Headers();

    [GeneratedRegex(@"^\s+\W?(?:trce|dbug|info|warn|fail|crit|TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|SEVERE)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Levels();
}
