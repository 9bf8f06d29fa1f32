using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Errors;

/// <summary>Walks over fixed words of a message.</summary>
internal struct MessageCursor(string text, int start, int end)
{
    private int _position = start;

    public readonly bool EndsWith(string words) =>
        end - _position >= words.Length && string.CompareOrdinal(text, end - words.Length, words, 0, words.Length) == 0;

    /// <summary>Moves behind the next such words, only if they stand here where <paramref name="atOnce"/> is set.</summary>
    public bool MovePast(string words, bool atOnce = false)
    {
        var found = text.IndexOf(words, _position, atOnce ? Math.Min(end - _position, words.Length) : end - _position, StringComparison.Ordinal);
        if (found >= 0) _position = found + words.Length;
        return found >= 0;
    }

    public bool MovePastLast(string words)
    {
        var found = _position == end ? -1 : text.LastIndexOf(words, end - 1, end - _position, StringComparison.Ordinal);
        if (found >= 0) _position = found + words.Length;
        return found >= 0;
    }

    /// <summary>What stands before the next such words, and moves behind them; null where there are none.</summary>
    public string? TakeUntil(string words)
    {
        var from = _position;
        return MovePast(words) ? text.Substring(from, _position - words.Length - from) : null;
    }

    public string? TakeUntilLast(string words)
    {
        var from = _position;
        return MovePastLast(words) ? text.Substring(from, _position - words.Length - from) : null;
    }

    public string TakeDigits()
    {
        var from = _position;
        while (_position < end && SqlCharacters.IsDigit(text[_position])) _position++;
        return text.Substring(from, _position - from);
    }
}
