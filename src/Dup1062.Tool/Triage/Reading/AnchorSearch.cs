using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>Finds any of the patterns in bytes, many at a time, at about the speed of memory.</summary>
/// <remarks>
/// The Teddy algorithm of the Hyperscan library: three bytes of each pattern, sorted into eight buckets, are looked up nibble by nibble for 32 places at once.
/// .NET's own SearchValues does this for chars only.
/// </remarks>
internal sealed class AnchorSearch
{
    private const int Fingerprint = 3;
    private const int Buckets = 8;

    private readonly Vector256<byte>[] _low = new Vector256<byte>[Fingerprint];
    private readonly Vector256<byte>[] _high = new Vector256<byte>[Fingerprint];
    private readonly ulong[] _mayBe = new ulong[1024];
    private readonly FrozenDictionary<int, byte[][]> _patterns;

    private AnchorSearch(IReadOnlyList<byte[]> patterns)
    {
        _patterns = patterns.GroupBy(pattern => Key(pattern.AsSpan(Skipped(pattern)))).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        var (low, high) = (new byte[Fingerprint][], new byte[Fingerprint][]);
        for (var i = 0; i < Fingerprint; i++) (low[i], high[i]) = (new byte[16], new byte[16]);
        foreach (var (key, index) in _patterns.Keys.OrderBy(key => key & 0xFF).ThenBy(key => key >> 8 & 0xFF).Select((key, index) => (key, index)))
        {
            _mayBe[Slot(key) >> 6] |= 1UL << Slot(key);
            var bucket = (byte)(1 << index * Buckets / _patterns.Count);
            for (var i = 0; i < Fingerprint; i++)
            {
                var value = key >> 8 * i & 0xFF;
                low[i][value & 0xF] |= bucket;
                high[i][value >> 4] |= bucket;
            }
        }
        for (var i = 0; i < Fingerprint; i++)
        {
            _low[i] = Vector256.Create(Vector128.Create(low[i]), Vector128.Create(low[i]));
            _high[i] = Vector256.Create(Vector128.Create(high[i]), Vector128.Create(high[i]));
        }
    }

    public static AnchorSearch Instance { get; } = new(AnchorPatterns.All);

    /// <summary>Where the patterns begin that stand in a text as a whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FindAll(ReadOnlySpan<byte> text, List<int> found)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var (low0, low1, low2) = (_low[0], _low[1], _low[2]);
        var (high0, high1, high2) = (_high[0], _high[1], _high[2]);
        var position = 0;
        for (; position <= text.Length - Vector256<byte>.Count - Fingerprint + 1; position += Vector256<byte>.Count)
        {
            var candidates = Lookup(low0, high0, Vector256.LoadUnsafe(ref start, (nuint)position))
                & Lookup(low1, high1, Vector256.LoadUnsafe(ref start, (nuint)position + 1))
                & Lookup(low2, high2, Vector256.LoadUnsafe(ref start, (nuint)position + 2));
            if (candidates == Vector256<byte>.Zero) continue;
            for (var bits = ~Vector256.Equals(candidates, Vector256<byte>.Zero).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                Verify(text, position + System.Numerics.BitOperations.TrailingZeroCount(bits), found);
            }
        }
        for (; position <= text.Length - Fingerprint; position++) Verify(text, position, found);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Lookup(Vector256<byte> low, Vector256<byte> high, Vector256<byte> text)
    {
        var lowNibbles = text & Vector256.Create((byte)0xF);
        var highNibbles = Vector256.ShiftRightLogical(text.AsUInt16(), 4).AsByte() & Vector256.Create((byte)0xF);
        return Shuffle(low, lowNibbles) & Shuffle(high, highNibbles);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Shuffle(Vector256<byte> table, Vector256<byte> nibbles) => Avx2.IsSupported
        ? Avx2.Shuffle(table, nibbles)
        : Vector256.Create(Vector128.ShuffleNative(table.GetLower(), nibbles.GetLower()), Vector128.ShuffleNative(table.GetUpper(), nibbles.GetUpper()));

    private void Verify(ReadOnlySpan<byte> text, int position, List<int> found)
    {
        var key = Key(text[position..]);
        if ((_mayBe[Slot(key) >> 6] & 1UL << Slot(key)) == 0 || !_patterns.TryGetValue(key, out var patterns)) return;
        foreach (var pattern in patterns)
        {
            var begin = position - Skipped(pattern);
            if (begin < 0 || !text[begin..].StartsWith(pattern)) continue;
            found.Add(begin);
            return;
        }
    }

    /// <summary>The backslash of an escape is in every line of some logs.</summary>
    private static int Skipped(byte[] pattern) => pattern[0] == '\\' ? 1 : 0;

    private static int Key(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;

    private static int Slot(int key) => (int)((uint)key * 2654435769u >> 16);
}
