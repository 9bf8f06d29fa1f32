#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>
/// Passes over row data 64 characters at a time: each character is a bit, so that quotes pair up by arithmetic and not one by one.
/// </summary>
/// <remarks>G. Langdale, D. Lemire: Parsing gigabytes of JSON per second (2019), sections 3.1.1 and 3.1.2</remarks>
internal static class LiteralBlocks
{
    private const int BlockLength = 64;

    /// <summary>Finds the first stop outside single-quoted literals, as far as whole blocks go.</summary>
    /// <param name="text">Text that begins outside a literal.</param>
    /// <param name="delimiter">What ends statements; a stop beside other quotes, comments and line ends.</param>
    /// <param name="backslashes">A backslash in a literal escapes what follows it.</param>
    /// <param name="isInLiteral">Whether the place that was reached is inside a literal; never at a stop.</param>
    /// <returns>How many characters were passed over.</returns>
    [MethodImpl(Jit.Optimize)]
    public static int Skip(ReadOnlySpan<char> text, char delimiter, bool backslashes, out bool isInLiteral)
    {
        var inLiteral = 0UL;
        var isEscaped = 0UL;
        var start = 0;
        for (; start + BlockLength <= text.Length; start += BlockLength)
        {
            var first = Vector512.Create<ushort>(MemoryMarshal.Cast<char, ushort>(text.Slice(start, BlockLength / 2)));
            var second = Vector512.Create<ushort>(MemoryMarshal.Cast<char, ushort>(text.Slice(start + BlockLength / 2, BlockLength / 2)));
            var backslash = Bits('\\');
            var quotes = Bits('\'');
            if (backslashes && (backslash | isEscaped) != 0) quotes &= ~Escaped(backslash, ref isEscaped);
            inLiteral = PrefixXor(quotes) ^ inLiteral;
            var stops = (backslash | Bits(delimiter) | Bits('"') | Bits('`') | Bits('#') | Bits('-') | Bits('/') | Bits('\n')) & ~inLiteral;
            if (stops != 0)
            {
                isInLiteral = false;
                return start + BitOperations.TrailingZeroCount(stops);
            }
            inLiteral = (ulong)((long)inLiteral >> 63);

            ulong Bits(char c) =>
                Vector512.Equals(first, Vector512.Create((ushort)c)).ExtractMostSignificantBits()
                | (Vector512.Equals(second, Vector512.Create((ushort)c)).ExtractMostSignificantBits() << (BlockLength / 2));
        }
        isInLiteral = inLiteral != 0;
        // A backslash and what it escapes are passed over together.
        return start - (int)isEscaped;
    }

    /// <summary>The characters behind an odd number of backslashes.</summary>
    private static ulong Escaped(ulong backslash, ref ulong isEscaped)
    {
        const ulong odd = 0xAAAAAAAAAAAAAAAA;
        var escape = backslash & ~isEscaped;
        var runs = ((escape << 1 | odd) - escape) ^ odd;
        var escaped = runs ^ (backslash | isEscaped);
        isEscaped = (runs & backslash) >> 63;
        return escaped;
    }

    /// <summary>Each bit tells whether an odd number of bits is set up to it: between a quote and its fellow.</summary>
    private static ulong PrefixXor(ulong bits)
    {
        for (var shift = 1; shift < BlockLength; shift <<= 1) bits ^= bits << shift;
        return bits;
    }
}
#endif
