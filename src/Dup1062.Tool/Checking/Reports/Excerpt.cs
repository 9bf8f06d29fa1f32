using System.Text;
using Spectre.Console.Rendering;

namespace Dup1062.Tool.Checking.Reports;

/// <summary>A line of source around the words that a finding is about, as a terminal shows it.</summary>
/// <param name="Before">What comes before them.</param>
/// <param name="Words">The words.</param>
/// <param name="After">What comes after them.</param>
internal readonly record struct Excerpt(string Before, string Words, string After)
{
    private const int TabSize = 4;
    private const char Ellipsis = '…';

    /// <summary>The line that goes under it.</summary>
    public string Underline => new string(' ', Cells(Before)) + new string('~', Math.Max(1, Cells(Words)));

    /// <summary>Cuts what is too wide for the terminal, farthest from the words first.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where the words start.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="width">The room there is.</param>
    public static Excerpt Of(string line, int start, int end, int width)
    {
        start = Math.Clamp(start, 0, line.Length);
        end = Math.Clamp(end, start, line.Length);
        var (before, words, after) = (Readable(line[..start]).TrimStart(), Readable(line[start..end]), Readable(line[end..]).TrimEnd());
        words = Fitting(words, width, fromEnd: false);
        var room = width - Cells(words);
        before = Fitting(before, Math.Max(room - Cells(after), room / 2), fromEnd: true);
        return new Excerpt(before, words, Fitting(after, room - Cells(before), fromEnd: false));
    }

    private static string Fitting(string text, int width, bool fromEnd)
    {
        if (Cells(text) <= width) return text;
        var runes = text.EnumerateRunes().ToList();
        if (fromEnd) runes.Reverse();
        var kept = new List<Rune>();
        var cells = 1;
        foreach (var rune in runes)
        {
            cells += Cells(rune.ToString());
            if (cells > width) break;
            kept.Add(rune);
        }
        if (fromEnd) kept.Reverse();
        var cut = string.Concat(kept);
        return width <= 0 ? "" : fromEnd ? Ellipsis + cut : cut + Ellipsis;
    }

    /// <summary>What moves the cursor or means something to a terminal is not shown.</summary>
    private static string Readable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value == '\t' ? new string(' ', TabSize) : Rune.IsControl(rune) ? "\u00b7" : rune.ToString()));

    private static int Cells(string text) => new Segment(text).CellCount();
}
