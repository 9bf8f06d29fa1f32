#if NET
using System.Buffers;
#else
using System.Runtime.CompilerServices;
#endif

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Finds the next of some characters, by the processor's vectors where the framework has them.</summary>
internal sealed class CharacterSet(string characters)
{
#if NET
    private readonly SearchValues<char> _values = SearchValues.Create(characters);

    /// <summary>The index of the first one in a part of an array, or -1.</summary>
    public int IndexIn(char[] text, int start, int end)
    {
        var index = text.AsSpan(start, end - start).IndexOfAny(_values);
        return index < 0 ? -1 : start + index;
    }
#else
    private readonly bool[] _isAscii = AsciiTable(characters);
    private readonly string _characters = characters;

    /// <summary>The index of the first one in a part of an array, or -1.</summary>
    [MethodImpl(Jit.Optimize)]
    public int IndexIn(char[] text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c < 128 ? _isAscii[c] : _characters.IndexOf(c) >= 0) return i;
        }
        return -1;
    }

    private static bool[] AsciiTable(string characters)
    {
        var table = new bool[128];
        foreach (var c in characters)
        {
            if (c < 128) table[c] = true;
        }
        return table;
    }
#endif
}
