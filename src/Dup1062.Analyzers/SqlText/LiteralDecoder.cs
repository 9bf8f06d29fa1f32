using System.Globalization;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Reads the content of a literal the way the compiler does, noting where each character of its value starts.</summary>
internal static class LiteralDecoder
{
    /// <summary>
    /// Fills <paramref name="starts"/>, one more than <paramref name="value"/> has characters; false when the content does
    /// not read as that value.
    /// </summary>
    public static bool TryDecode(string source, LiteralForm form, string value, int[] starts)
    {
        var position = form.Start;
        var count = 0;
        var startsLine = form.StartsLine;
        while (position < form.End)
        {
            if (startsLine && form.Indentation > 0) position = SkipIndentation(source, position, form);
            startsLine = false;
            if (position >= form.End) break;
            var start = position;
            var (character, low) = Next(source, ref position, form);
            if (count == value.Length || value[count] != character) return false;
            starts[count++] = start;
            if (low != 0)
            {
                // \UHHHHHHHH above U+FFFF: Roslyn's own convention gives the first six characters to the high surrogate.
                if (count == value.Length || value[count] != low) return false;
                starts[count++] = start + 6;
            }
            startsLine = TextLines.IsLineEnd(character) && !(character == '\r' && position < form.End && source[position] == '\n');
        }
        starts[count] = form.End;
        return count == value.Length;
    }

    private static int SkipIndentation(string source, int position, LiteralForm form)
    {
        var end = Math.Min(form.End, position + form.Indentation);
        while (position < end && !TextLines.IsLineEnd(source[position])) position++;
        return position;
    }

    private static (char Character, char Low) Next(string source, ref int position, LiteralForm form)
    {
        var c = source[position++];
        if (form.HasEscapes && c == '\\' && position < form.End) return Escape(source, ref position, form.End);
        var isDoubled = (form.HasDoubledQuotes && c == '"') || (form.HasDoubledBraces && c is '{' or '}');
        if (isDoubled && position < form.End && source[position] == c) position++;
        return (c, '\0');
    }

    private static (char Character, char Low) Escape(string source, ref int position, int end)
    {
        var c = source[position++];
        switch (c)
        {
            case '0': return ('\0', '\0');
            case 'a': return ('\a', '\0');
            case 'b': return ('\b', '\0');
            case 'e': return ('\u001b', '\0');
            case 'f': return ('\f', '\0');
            case 'n': return ('\n', '\0');
            case 'r': return ('\r', '\0');
            case 't': return ('\t', '\0');
            case 'v': return ('\v', '\0');
            case 'x' or 'u': return ((char)Hexadecimal(source, ref position, end, digits: 4), '\0');
            case 'U': break;
            default: return (c, '\0');
        }
        var scalar = Hexadecimal(source, ref position, end, digits: 8);
        if (scalar < 0x10000) return ((char)scalar, '\0');
        if (scalar > 0x10FFFF) return ('\uFFFD', '\0');
        var pair = char.ConvertFromUtf32((int)scalar);
        return (pair[0], pair[1]);
    }

    private static uint Hexadecimal(string source, ref int position, int end, int digits)
    {
        var start = position;
        while (position < end && position - start < digits && Uri.IsHexDigit(source[position])) position++;
        _ = uint.TryParse(source.Substring(start, position - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number);
        return number;
    }
}
