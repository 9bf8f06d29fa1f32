using System.Text;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>What a file's first bytes tell about the rest.</summary>
internal static class FileHead
{
    private const double MostControls = 0.05;
    private const double MostZeros = 0.25;

    private static readonly (byte[] Magic, string Program)[] Packers =
    [
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "xz"), ([(byte)'B', (byte)'Z', (byte)'h'], "bzip2"),
        ([(byte)'P', (byte)'K', 3, 4], "bsdtar"), ([0x04, 0x22, 0x4D, 0x18], "lz4"),
    ];

    /// <summary>The program that unpacks it; null where it is not packed, or in gzip.</summary>
    public static string? PackedBy(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, program) in Packers)
        {
            if (head.StartsWith(magic) && head.Length > magic.Length && head[..Math.Min(head.Length, 64)].ContainsAnyInRange((byte)0, (byte)8)) return program;
        }
        return null;
    }

    /// <summary>UTF-16, with a byte order mark or without; null for what is read as it is.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode;
        if (head.StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        var sample = head[..(Math.Min(head.Length, 512) & ~1)];
        if (sample.Length < 16) return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        var most = sample.Length / 2 * 9 / 10;
        return odd >= most && even == 0 ? Encoding.Unicode : even >= most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Whether it is no text. Zeros at the beginning are what a log that was cut while open has there.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart((byte)0);
        if (text.IsEmpty) return false;
        var (controls, zeros) = (0, 0);
        foreach (var b in text)
        {
            if (b == 0) zeros++;
            else if (b is < 0x20 and not ((>= 8 and <= 13) or 0x1B) or 0x7F) controls++;
        }
        return controls > MostControls * text.Length || zeros > MostZeros * text.Length;
    }
}
