namespace Dup1062.Tool.Triage.Lines;

/// <summary>Where lines begin and end in a stretch of a log.</summary>
internal static class LineBounds
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>Where the line begins that has a place in it.</summary>
    public static int StartOf(ReadOnlySpan<byte> text, int position) => text[..position].LastIndexOf(LineFeed) + 1;

    /// <summary>Where it ends, without its end mark.</summary>
    public static int EndOf(ReadOnlySpan<byte> text, int position) => text[position..].IndexOf(LineFeed) is var length and >= 0 ? position + length : text.Length;
}
