using System.Globalization;
using Dup1062.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dup1062.Tool.Output;

/// <summary>A report for people: prose wrapped to the terminal's width, SQL never, so that it can be pasted.</summary>
/// <param name="console">The terminal.</param>
internal sealed class ReportPage(IAnsiConsole console)
{
    private const int Step = 2;

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Code = new(Color.Aqua);

    /// <summary>An empty line.</summary>
    public void Break() => console.WriteLine();

    /// <summary>A heading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="color">Its colour.</param>
    public void Heading(string text, Color? color = null) => Write(text, new Style(color, decoration: Decoration.Bold), 0);

    /// <summary>Prose.</summary>
    /// <param name="text">The text.</param>
    /// <param name="level">How far it is indented.</param>
    public void Text(string text, int level = 0) => Write(text, Plain, level);

    /// <summary>Prose of less weight.</summary>
    public void Note(string text, int level = 0) => Write(text, Faint, level);

    /// <summary>SQL, a line as long as it is.</summary>
    public void Sql(string sql, int level) => Lines(sql + (sql.TrimEnd().EndsWith(';') ? "" : ";"), Code, level, "");

    /// <summary>What was seen: in words, the query and its answer.</summary>
    public void Evidence(IEnumerable<Evidence> evidence, int level)
    {
        foreach (var seen in evidence)
        {
            Text(seen.Text, level);
            if (seen.Query is { } query) Sql(query, level + 1);
            if (seen.Result is { } result) Lines(result, Faint, level + 1, "→ ");
        }
    }

    /// <summary>What to do: numbered, each with its SQL and what it risks.</summary>
    public void Remedies(IReadOnlyList<Remedy> remedies, int level)
    {
        for (var i = 0; i < remedies.Count; i++)
        {
            var number = remedies.Count == 1 ? "" : (i + 1).ToString(CultureInfo.InvariantCulture) + ". ";
            Text(number + remedies[i].Text, level);
            if (remedies[i].Sql is { } sql) Sql(sql, level + 1);
            Note($"Risk: {remedies[i].Risk}", level + 1);
        }
    }

    private void Write(string text, Style style, int level) => console.Write(new Indented(new Paragraph(Printable.Of(text), style), level * Step));

    private void Lines(string text, Style style, int level, string mark)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            console.Write(new Unwrapped(new string(' ', level * Step) + (i == 0 ? mark : new string(' ', mark.Length)) + Printable.Of(lines[i]), style));
        }
    }

    /// <summary>Wrapped lines, without the blanks that fill up a table's cell.</summary>
    private sealed class Indented(IRenderable content, int indent) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            foreach (var line in Segment.SplitLines(content.Render(options, Math.Max(1, maxWidth - indent))))
            {
                var text = string.Concat(line.Select(segment => segment.Text)).TrimEnd();
                if (text.Length == 0) continue;
                yield return new Segment(new string(' ', indent) + text, line[0].Style);
                yield return Segment.LineBreak;
            }
        }
    }

    /// <summary>A line that the terminal itself may break, and nobody else.</summary>
    private sealed class Unwrapped(string text, Style style) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [new Segment(text, style), Segment.LineBreak];
    }
}
