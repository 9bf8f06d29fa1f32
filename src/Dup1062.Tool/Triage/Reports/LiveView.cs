using System.Diagnostics;
using Dup1062.Tool.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>Shows a run while it reads.</summary>
internal static class LiveView
{
    private const int MostRows = 15;
    private const int TimelineWidth = 30;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Reads, and shows how the groups grow meanwhile.</summary>
    /// <param name="console">Where; null for nowhere.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static void Show(IAnsiConsole? console, TriageRun run, CancellationToken cancellationToken)
    {
        if (console is null)
        {
            run.Read(() => { }, cancellationToken);
            return;
        }
        // The input may be a pipe; what counts is that somebody looks at the output.
        console.Profile.Capabilities.Interactive = true;
        var shown = Stopwatch.StartNew();
        console.Live(new Text("Reading …")).AutoClear(true).Start(context => run.Read(
            () =>
            {
                if (shown.Elapsed < Interval) return;
                shown.Restart();
                context.UpdateTarget(Draw(run.Report()));
            },
            cancellationToken));
    }

    private static Rows Draw(TriageReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Key", "Errors", "Last", "Timeline", "Likely cause");
        foreach (var group in report.Groups.Take(MostRows))
        {
            var likely = group.Likely;
            table.AddRow(
                Markup.Escape(Printable.Of(group.Name)),
                group.Surge.Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
                group.Surge.Last is { } last ? Words.Time(last) : "",
                report.Span is var (start, end) ? Sparkline.Of(group.Timeline.Slots(start, end, TimelineWidth)) : "",
                $"[{TerminalReport.ColorOf(likely)}]{likely.Cause}[/] {Words.Confidence(likely.Confidence)}");
        }
        IRenderable summary = new Markup($"{TerminalReport.Summary(report)}. Ctrl-C ends it with the report.");
        return report.Groups.Count == 0 ? new Rows(summary) : new Rows(table, summary);
    }
}
