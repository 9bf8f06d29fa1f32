using System.Globalization;
using System.Text;

namespace Dup1062.MySql.Schema.Reduction;

/// <summary>
/// Reduced scripts in one file, so that a compiler need not open thousands. The first line tells this file from any other. Each script has a line with
/// the lengths of what follows, its origin and its path; a line for each mark; and its text.
/// </summary>
public static class ReducedFiles
{
    /// <summary>How the name of such a file ends, as the package's targets give it.</summary>
    public const string FileName = ".Dup1062.Schema.txt";

    private const string Title = "-- Reduced by Dup1062, format 1: ";

    /// <summary>Whether a path can stand in the file.</summary>
    /// <param name="path">The original's path.</param>
    public static bool CanName(string path) => path.IndexOf('\n') < 0;

    /// <summary>The whole text of a file.</summary>
    /// <param name="files">The scripts.</param>
    public static string Write(IEnumerable<ReducedFile> files)
    {
        var text = new StringBuilder();
        foreach (var (path, origin, script) in files)
        {
            text.Append(FormattableString.Invariant($"{script.Marks.Count} {script.Text.Length} {origin} {path}\n"));
            foreach (var mark in script.Marks) text.Append(FormattableString.Invariant($"{mark.Offset} {mark.Original.Offset} {mark.Original.Line} {mark.Column}\n"));
            text.Append(script.Text).Append('\n');
        }
        var body = text.ToString();
        return FormattableString.Invariant($"{Title}{Checksum(body):x16}\n{body}");
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The whole file.</param>
    /// <exception cref="FormatException">It is no such file, or damaged.</exception>
    public static IReadOnlyList<ReducedFile> Read(string text)
    {
        if (!text.StartsWith(Title, StringComparison.Ordinal)) throw new FormatException("No file of reduced scripts.");
        var files = new List<ReducedFile>();
        var position = 0;
        TakeLine(text, ref position);
        while (position < text.Length)
        {
            var head = TakeLine(text, ref position).Split([' '], 4);
            if (head.Length < 4) throw new FormatException("A reduced script has no path.");
            var marks = new ScriptMark[Number(head[0])];
            for (var i = 0; i < marks.Length; i++) marks[i] = Mark(TakeLine(text, ref position));
            var length = Number(head[1]);
            if (length >= text.Length - position) throw new FormatException("A reduced script has no end.");
            files.Add(new ReducedFile(head[3], head[2], new ReducedScript(text.Substring(position, length), marks)));
            position += length + 1;
        }
        return files;
    }

    /// <remarks>FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/</remarks>
    private static ulong Checksum(string text)
    {
        var sum = 14695981039346656037;
        foreach (var c in text) sum = unchecked((sum ^ c) * 1099511628211);
        return sum;
    }

    private static string TakeLine(string text, ref int position)
    {
        var end = text.IndexOf('\n', position);
        if (end < 0) throw new FormatException("A line has no end.");
        var line = text.Substring(position, end - position);
        position = end + 1;
        return line;
    }

    private static ScriptMark Mark(string line)
    {
        var numbers = line.Split(' ');
        if (numbers.Length != 4) throw new FormatException("A mark has four numbers.");
        var original = new ScriptLocation(Path: null, Number(numbers[2]), long.Parse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture));
        return new ScriptMark(Number(numbers[0]), original, Number(numbers[3]));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
