using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>The patterns by their fingerprints: tells whether one stands at a place.</summary>
internal sealed class AnchorTable
{
    private readonly ulong[] _slots = new ulong[1024];
    private readonly List<AnchorFingerprint>?[] _byFirst = new List<AnchorFingerprint>?[256];

    public AnchorTable(IReadOnlyList<AnchorFingerprint> fingerprints)
    {
        foreach (var fingerprint in fingerprints)
        {
            var slot = Slot(fingerprint.Bytes);
            _slots[slot >> 6] |= 1UL << slot;
            (_byFirst[fingerprint.Bytes[0]] ??= []).Add(fingerprint);
        }
    }

    /// <summary>Whether a pattern's fingerprint may stand at a place: nearly all that the nibbles let through ends here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeAt(ReadOnlySpan<byte> text, int position)
    {
        var slot = Slot(text[position..]);
        return (_slots[slot >> 6] & 1UL << slot) != 0;
    }

    /// <summary>Adds where the pattern begins whose fingerprint stands at a place.</summary>
    public void Verify(ReadOnlySpan<byte> text, int position, List<int> found)
    {
        if (_byFirst[text[position]] is not { } fingerprints) return;
        foreach (var fingerprint in fingerprints)
        {
            var begin = position - fingerprint.Start;
            if (begin < 0 || !text[begin..].StartsWith(fingerprint.Pattern)) continue;
            found.Add(begin);
            return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(ReadOnlySpan<byte> bytes)
    {
        ulong key = BinaryPrimitives.ReadUInt32LittleEndian(bytes) | (ulong)BinaryPrimitives.ReadUInt16LittleEndian(bytes[sizeof(uint)..]) << 32;
        return (int)(key * 0x9E3779B97F4A7C15 >> 48);
    }
}
