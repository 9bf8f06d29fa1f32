using System.Text.RegularExpressions;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>What container runtimes, orchestrators and system logs put before a line.</summary>
internal static partial class TransportPrefix
{
    private const int DateLength = 10;
    private const int LongestName = 80;
    private const string Iso = @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)";

    /// <summary>Takes one prefix off.</summary>
    /// <param name="text">The line.</param>
    /// <param name="time">When the transport got the line, where the prefix says so.</param>
    /// <param name="source">Which process or stream it came from, where the prefix says so.</param>
    public static bool TryStrip(ref string text, ref LogTime? time, ref string? source)
    {
        if (text.Length == 0 || Of(text) is not { Success: true } match) return false;
        if (match.Groups["t"] is { Success: true } written && LogTimeReader.TryFind(written.Value, out var found, out _)) time = found;
        if (match.Groups["src"] is { Success: true } name) source = source is null ? name.Value : $"{source} {name.Value}";
        text = text[match.Length..];
        return true;
    }

    private static Match? Of(string text) => text[0] switch
    {
        '<' => First(Syslog5424().Match(text), Syslog3164().Match(text)),
        '[' => Pod().Match(text),
        >= '0' and <= '9' when text.Length > DateLength && text[DateLength] == 'T' => First(First(ContainerRuntime().Match(text), SyslogIso().Match(text)), WithTime().Match(text)),
        _ when char.IsAsciiLetterOrDigit(text[0]) => First(text.AsSpan(0, Math.Min(text.Length, LongestName)).Contains('|') ? Compose().Match(text) : Match.Empty, HasSyslogTime(text) ? Syslog3164().Match(text) : Match.Empty),
        _ => null,
    };

    /// <summary>Where a month, a day and an hour would end.</summary>
    private static bool HasSyslogTime(string text) => text is [_, _, _, ' ', _, _, ' ', _, _, ':', ..];

    private static Match First(Match first, Match second) => first.Success ? first : second;

    /// <summary><c>web-1  | text</c></summary>
    [GeneratedRegex(@"^(?!(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b)(?<src>[\w.-]{1,64}) *\| ?", RegexOptions.CultureInvariant)]
    private static partial Regex Compose();

    /// <summary><c>[pod/web-0/web] text</c></summary>
    [GeneratedRegex(@"^\[(?<src>pod/[^\]]{1,200})\] ?", RegexOptions.CultureInvariant)]
    private static partial Regex Pod();

    /// <summary><c>2026-01-01T00:00:00.123456789Z stderr F text</c></summary>
    [GeneratedRegex("^(?<t>" + Iso + @") (?<src>stdout|stderr) [FP](?::\S*)? ?", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerRuntime();

    /// <summary><c>2026-01-01T00:00:00.123456789Z text</c>, as kubectl logs --timestamps, docker logs -t and CI systems write it.</summary>
    [GeneratedRegex(@"^(?<t>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7,9}Z) ", RegexOptions.CultureInvariant)]
    private static partial Regex WithTime();

    /// <summary><c>&lt;11&gt;1 2026-01-01T00:00:00.123Z host app 123 ID47 - text</c></summary>
    [GeneratedRegex("^<\\d{1,3}>1 (?<t>\\S+) (?<src>\\S+ \\S+ \\S+) \\S+ (?:-|(?:\\[(?:[^\\]\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\])+) ?\\uFEFF?", RegexOptions.CultureInvariant)]
    private static partial Regex Syslog5424();

    /// <summary><c>Jan  1 00:00:00 host app[123]: text</c></summary>
    [GeneratedRegex(@"^(?:<\d{1,3}>)?(?<t>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)?) (?<src>\S+ [^\s:\[]{1,64}(?:\[\d+\])?): ?", RegexOptions.CultureInvariant)]
    private static partial Regex Syslog3164();

    /// <summary><c>2026-01-01T00:00:00.123456+00:00 host app[123]: text</c></summary>
    [GeneratedRegex("^(?<t>" + Iso + @") (?<src>\S+ [^\s:\[]{1,64}\[\d+\]): ?", RegexOptions.CultureInvariant)]
    private static partial Regex SyslogIso();
}
