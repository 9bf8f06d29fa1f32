using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>Finds any of the patterns in bytes, many at a time, at about the speed of memory.</summary>
/// <remarks>
/// The Teddy algorithm of the Hyperscan library: four bytes of each pattern, sorted into eight buckets, are looked up nibble by nibble for 64 places at once.
/// .NET's own SearchValues does this for chars only.
/// </remarks>
internal sealed class AnchorSearch
{
    private const int Fingerprint = 4;

    private readonly Vector512<byte>[] _low = new Vector512<byte>[Fingerprint];
    private readonly Vector512<byte>[] _high = new Vector512<byte>[Fingerprint];
    private readonly ulong[] _slots = new ulong[1024];
    private readonly FrozenDictionary<uint, byte[][]> _patterns;

    private AnchorSearch(IReadOnlyList<byte[]> patterns)
    {
        _patterns = patterns.GroupBy(pattern => Key(pattern.AsSpan(Skipped(pattern)))).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        foreach (var key in _patterns.Keys) _slots[Slot(key) >> 6] |= 1UL << Slot(key);
        for (var i = 0; i < Fingerprint; i++)
        {
            var (low, high) = (new byte[16], new byte[16]);
            foreach (var (key, bucket) in _patterns.Keys.GroupBy(key => BucketsOf((byte)key)).SelectMany(group => Share(group.Key, [.. group])))
            {
                var value = (byte)(key >> 8 * i);
                low[value & 0xF] |= bucket;
                high[value >> 4] |= bucket;
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
        var (low0, low1, low2, low3) = (_low[0], _low[1], _low[2], _low[3]);
        var (high0, high1, high2, high3) = (_high[0], _high[1], _high[2], _high[3]);
        var position = 0;
        for (; position <= text.Length - Vector512<byte>.Count - Fingerprint + 1; position += Vector512<byte>.Count)
        {
            var candidates = Lookup(low0, high0, Vector512.LoadUnsafe(ref start, (nuint)position))
                & Lookup(low1, high1, Vector512.LoadUnsafe(ref start, (nuint)position + 1))
                & Lookup(low2, high2, Vector512.LoadUnsafe(ref start, (nuint)position + 2))
                & Lookup(low3, high3, Vector512.LoadUnsafe(ref start, (nuint)position + 3));
            if (candidates == Vector512<byte>.Zero) continue;
            for (var bits = ~Vector512.Equals(candidates, Vector512<byte>.Zero).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                Verify(text, position + BitOperations.TrailingZeroCount(bits), found);
            }
        }
        for (; position <= text.Length - Fingerprint; position++) Verify(text, position, found);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Lookup(Vector512<byte> low, Vector512<byte> high, Vector512<byte> text)
    {
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

    private void Verify(ReadOnlySpan<byte> text, int position, List<int> found)
    {
        var key = Key(text[position..]);
        if ((_slots[Slot(key) >> 6] & 1UL << Slot(key)) == 0 || !_patterns.TryGetValue(key, out var patterns)) return;
        foreach (var pattern in patterns)
        {
            var begin = position - Skipped(pattern);
            if (begin < 0 || !text[begin..].StartsWith(pattern)) continue;
            found.Add(begin);
            return;
        }
    }

    /// <summary>Patterns that logs would mix up with others' stay among themselves: capitals are rare, small letters are not.</summary>
    private static (int First, int Count) BucketsOf(byte first) => first switch
    {
        >= 0x80 => (0, 2),
        (byte)'u' => (6, 1),
        >= (byte)'a' => (7, 1),
        _ => (2, 4),
    };

    private static IEnumerable<(uint Key, byte Bucket)> Share((int First, int Count) buckets, uint[] keys) =>
        keys.OrderBy(BinaryPrimitives.ReverseEndianness).Select((key, index) => (key, (byte)(1 << buckets.First + index * buckets.Count / keys.Length)));

    /// <summary>The backslash of an escape is in every line of some logs.</summary>
    private static int Skipped(byte[] pattern) => pattern[0] == '\\' ? 1 : 0;

    /// <summary>Nearly all that the nibbles let through ends here.</summary>
    private static int Slot(uint key) => (int)(key * 2654435769u >> 16);

    private static uint Key(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
