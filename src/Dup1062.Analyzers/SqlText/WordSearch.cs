using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Finds a word of ASCII letters in a file, piece by piece: a file is never copied as a whole.</summary>
internal sealed class WordSearch : IDisposable
{
    private const int PieceLength = 4096;

    /// <summary>The piece of the last search on this thread: every file is searched, and most are no longer than a piece.</summary>
    [ThreadStatic]
    private static char[]? _spare;

    private readonly string _word;
    private readonly SourceText _text;
    private readonly bool _ignoreCase;
    private readonly char[] _piece;
    private int _start;
    private int _length;
    private int _small = -1;
    private int _capital = -1;

    /// <summary>Makes a search for a word; in lower case where any case will do.</summary>
    public WordSearch(string word, SourceText text, bool ignoreCase = true)
    {
        (_word, _text, _ignoreCase) = (word, text, ignoreCase);
        _piece = _spare ?? new char[PieceLength];
        _spare = null;
    }

    /// <summary>Whether a text has a word, given in lower case.</summary>
    public static bool IsIn(string word, SourceText text)
    {
        using var search = new WordSearch(word, text);
        return search.Next(0) >= 0;
    }

    /// <summary>Leaves the piece to the next search.</summary>
    public void Dispose() => _spare = _piece;

    /// <summary>The first place at or after a position, or -1. Positions are asked for in order.</summary>
    public int Next(int position)
    {
        for (; position + _word.Length <= _text.Length; position = _start + _length - _word.Length + 1)
        {
            if (position < _start || position + _word.Length > _start + _length) Load(position);
            for (var i = position - _start; FirstLetter(i) is >= 0 and var found; i = found + 1)
            {
                if (IsAt(found)) return _start + found;
            }
        }
        return -1;
    }

    private void Load(int start)
    {
        (_start, _length) = (start, Math.Min(_piece.Length, _text.Length - start));
        _text.CopyTo(start, _piece, 0, _length);
        _small = _capital = -1;
    }

    /// <summary>Where the first letter stands next with room for the others. Its two forms are looked for apart, each place once.</summary>
    private int FirstLetter(int index)
    {
        var end = _length - _word.Length + 1;
        if (index >= end) return -1;
        if (_small < index) _small = Find(_word[0], index, end);
        if (_capital < index) _capital = _ignoreCase ? Find((char)(_word[0] & ~0x20), index, end) : int.MaxValue;
        return Math.Min(_small, _capital) is var first && first < end ? first : -1;
    }

    private int Find(char letter, int index, int end) => Array.IndexOf(_piece, letter, index, end - index) is >= 0 and var found ? found : int.MaxValue;

    private bool IsAt(int index)
    {
        for (var i = 0; i < _word.Length; i++)
        {
            // In ASCII a capital letter differs from its small one in this bit only.
            if ((_ignoreCase ? _piece[index + i] | 0x20 : _piece[index + i]) != _word[i]) return false;
        }
        return true;
    }
}
