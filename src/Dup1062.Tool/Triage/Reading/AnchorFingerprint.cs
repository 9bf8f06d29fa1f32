using System.Buffers.Binary;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>The bytes of a pattern that are searched for first.</summary>
/// <param name="pattern">The pattern.</param>
internal sealed class AnchorFingerprint(byte[] pattern)
{
    /// <summary>No pattern is shorter.</summary>
    public const int Length = 6;

    public byte[] Pattern { get; } = pattern;

    /// <summary>Where it begins in the pattern: the backslash of an escape is in every line of some logs.</summary>
    public int Start { get; } = pattern[0] == '\\' ? 1 : 0;

    public ReadOnlySpan<byte> Bytes => Pattern.AsSpan(Start, Length);

    /// <summary>A bit: the bucket that it shares with those that are searched for together.</summary>
    public byte Bucket { get; private set; }

    private uint Order => BinaryPrimitives.ReadUInt32BigEndian(Bytes);

    /// <summary>Patterns that logs would mix up with others' stay among themselves: capitals are rare, small letters are not.</summary>
    private (int First, int Count) Buckets => Bytes[0] switch
    {
        >= 0x80 => (0, 2),
        (byte)'u' => (6, 1),
        >= (byte)'a' => (7, 1),
        _ => (2, 4),
    };

    /// <summary>Shares out the buckets: those that begin alike go together.</summary>
    public static void Share(IReadOnlyList<AnchorFingerprint> all)
    {
        foreach (var alike in all.GroupBy(fingerprint => fingerprint.Buckets.First))
        {
            var ordered = alike.OrderBy(fingerprint => fingerprint.Order).ToList();
            for (var i = 0; i < ordered.Count; i++) ordered[i].Bucket = (byte)(1 << ordered[i].Buckets.First + i * ordered[i].Buckets.Count / ordered.Count);
        }
    }
}
