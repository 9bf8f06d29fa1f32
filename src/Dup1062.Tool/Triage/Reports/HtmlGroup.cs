using System.Globalization;
using Dup1062.Diagnostics;
using Dup1062.Tool.Triage.Grouping;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>What the page says about one key: how many errors, why, when, with which values, and what to do.</summary>
internal static class HtmlGroup
{
    public static Html Of(TriageReport report, TriageGroup group, int index) => $"""
        <article aria-labelledby="key-{index}">
        <div class="top"><h2 id="key-{index}">{group.Name}</h2><div class="count">{Number(group.Surge.Count)} <small>{(group.Surge.Count == 1 ? "error" : "errors")}</small></div></div>
        {Verdict(group)}
        {group.Likely.Evidence.Select(evidence => Paragraph(evidence.Text))}{Times(report, group, index)}
        {HtmlValues.Of(report, group)}{(group.IsConfirmed ? Remedies(group.Likely.Remedies) : Html.None)}</article>

        """;

    private static Html Verdict(TriageGroup group)
    {
        var likely = group.Likely;
        var words = Words.Of(likely.Cause);
        return $"""
            <div class="cause"><span class="chip {StrengthOf(likely)}">{likely.Cause.ToString()}</span><span>{char.ToUpperInvariant(words[0]) + words[1..]}</span>{Certainty(likely)}{Confirmed(group)}</div>
            """;
    }

    private static Html Certainty(CauseFinding likely) =>
        likely.Cause == Cause.Unknown ? Html.None : $"<span class=\"soft\">{Words.Confidence(likely.Confidence)} sure</span>";

    private static Html Confirmed(TriageGroup group) => group.IsConfirmed ? $"<span class=\"chip good\">confirmed on the server</span>" : Html.None;

    private static Html Times(TriageReport report, TriageGroup group, int index)
    {
        if (report.Span is not var (start, end) || group.Surge is not { First: { } first, Last: { } last }) return Paragraph("The log has no times for these errors, so there is no timeline.", "soft");
        return $"""
            {HtmlTimeline.Of(group, start, end, index)}
            <dl class="facts">{Fact("First", Words.Time(first))}{Fact("Last", Words.Time(last))}{(group.Surge is { Rate: { } rate, Count: > 1 } ? Fact("Rate", Words.Rate(rate)) : Html.None)}</dl>
            """;
    }

    private static Html Fact(string name, string text) => $"<div><dt>{name}</dt><dd>{text}</dd></div>";

    private static Html Remedies(IReadOnlyList<Remedy> remedies) => remedies.Count == 0 ? Html.None : $"""
        <h3>What to do</h3>
        <ol class="remedies">
        {remedies.Select(Item)}</ol>

        """;

    private static Html Item(Remedy remedy) => $"<li>{remedy.Text}{(remedy.Sql is { } sql ? Code(sql) : Html.None)}<span class=\"soft\">{remedy.Risk}</span></li>\n";

    private static Html Code(string sql) => $"<pre>{sql}</pre>";

    private static Html Paragraph(string text) => $"<p>{text}</p>\n";

    private static Html Paragraph(string text, string style) => $"<p class=\"{style}\">{text}</p>\n";

    private static string StrengthOf(CauseFinding likely) => likely.Cause == Cause.Unknown ? "none" : likely.Confidence >= 0.7 ? "strong" : likely.Confidence >= 0.5 ? "medium" : "weak";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
