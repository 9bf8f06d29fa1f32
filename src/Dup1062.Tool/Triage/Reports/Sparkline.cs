namespace Dup1062.Tool.Triage.Reports;

/// <summary>A timeline in a line of text.</summary>
internal static class Sparkline
{
    private const string Levels = "▁▂▃▄▅▆▇█";

    public static string Of(IReadOnlyList<long> slots)
    {
        var highest = Math.Max(1, slots.Max());
        return string.Concat(slots.Select(count => count == 0 ? ' ' : Levels[(int)Math.Min(Levels.Length - 1, count * Levels.Length / (highest + 1))]));
    }
}
