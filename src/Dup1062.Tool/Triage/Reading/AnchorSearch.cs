using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>Finds any of the patterns in bytes, many at a time, at about the speed of memory.</summary>
/// <remarks>
/// The Teddy algorithm of the Hyperscan library: the first bytes of each pattern, sorted into eight buckets, are looked up nibble by nibble for 64 places at once.
/// .NET's own SearchValues does this for chars only.
/// </remarks>
internal sealed class AnchorSearch
{
    private readonly Vector512<byte>[] _low = new Vector512<byte>[AnchorFingerprint.Length];
    private readonly Vector512<byte>[] _high = new Vector512<byte>[AnchorFingerprint.Length];
    private readonly AnchorTable _table;

    private AnchorSearch(IReadOnlyList<byte[]> patterns)
    {
        var fingerprints = patterns.Select(pattern => new AnchorFingerprint(pattern)).ToList();
        _table = new AnchorTable(fingerprints);
        AnchorFingerprint.Share(fingerprints);
        for (var i = 0; i < AnchorFingerprint.Length; i++)
        {
            var (low, high) = (new byte[16], new byte[16]);
            foreach (var fingerprint in fingerprints)
            {
                low[fingerprint.Bytes[i] & 0xF] |= fingerprint.Bucket;
                high[fingerprint.Bytes[i] >> 4] |= fingerprint.Bucket;
            }
            (_low[i], _high[i]) = (Repeat(low), Repeat(high));
        }
    }

    public static AnchorSearch Instance { get; } = new(AnchorPatterns.All);

    /// <summary>Where the patterns begin that stand in a text as a whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FindAll(ReadOnlySpan<byte> text, List<int> found)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var (low0, low1, low2, low3, low4, low5) = (_low[0], _low[1], _low[2], _low[3], _low[4], _low[5]);
        var (high0, high1, high2, high3, high4, high5) = (_high[0], _high[1], _high[2], _high[3], _high[4], _high[5]);
        var position = 0;
        for (; position <= text.Length - Vector512<byte>.Count - AnchorFingerprint.Length + 1; position += Vector512<byte>.Count)
        {
            var candidates = Lookup(low0, high0, ref start, position) & Lookup(low1, high1, ref start, position + 1) & Lookup(low2, high2, ref start, position + 2) & Lookup(low3, high3, ref start, position + 3);
            if (candidates == Vector512<byte>.Zero) continue;
            // Most of what looks like a pattern at first is an ordinary word.
            candidates &= Lookup(low4, high4, ref start, position + 4) & Lookup(low5, high5, ref start, position + 5);
            if (candidates == Vector512<byte>.Zero) continue;
            for (var bits = ~Vector512.Equals(candidates, Vector512<byte>.Zero).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                var candidate = position + BitOperations.TrailingZeroCount(bits);
                if (_table.MayBeAt(text, candidate)) _table.Verify(text, candidate, found);
            }
        }
        for (; position <= text.Length - AnchorFingerprint.Length; position++) _table.Verify(text, position, found);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Lookup(Vector512<byte> low, Vector512<byte> high, ref byte start, int position)
    {
        var text = Vector512.LoadUnsafe(ref start, (nuint)position);
        var nibble = Vector512.Create((byte)0xF);
        return Shuffle(low, text & nibble) & Shuffle(high, Vector512.ShiftRightLogical(text.AsUInt16(), 4).AsByte() & nibble);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Shuffle(Vector512<byte> table, Vector512<byte> nibbles) => Avx512BW.IsSupported
        ? Avx512BW.Shuffle(table, nibbles)
        : Vector512.Create(Shuffle(table.GetLower(), nibbles.GetLower()), Shuffle(table.GetUpper(), nibbles.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Shuffle(Vector256<byte> table, Vector256<byte> nibbles) => Avx2.IsSupported
        ? Avx2.Shuffle(table, nibbles)
        : Vector256.Create(Vector128.ShuffleNative(table.GetLower(), nibbles.GetLower()), Vector128.ShuffleNative(table.GetUpper(), nibbles.GetUpper()));

    private static Vector512<byte> Repeat(byte[] table)
    {
        var half = Vector256.Create(Vector128.Create(table), Vector128.Create(table));
        return Vector512.Create(half, half);
    }
}
