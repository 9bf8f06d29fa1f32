using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Errors;

/// <summary>Reads a duplicate-key text out of a longer one, linear in its length, for any input.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where to begin.</param>
/// <param name="end">Where to end.</param>
/// <param name="isMessage">Whether the stretch is a server's message and nothing else, not part of a log.</param>
/// <remarks>
/// A value is the user's text and can hold whatever would end it. But servers print only so many bytes of it, so its end is the last one that lies
/// within those; what follows, up to a statement's own text, is the server's.
/// </remarks>
internal readonly struct MessageReader(string text, int start, int end, bool isMessage)
{
    /// <summary>Names have up to 64 characters, a key's name comes with its table's.</summary>
    private const int LongestName = 256;

    /// <summary>For servers that print whole values.</summary>
    private const int LongestValue = 4096;

    /// <summary>Finds the first text of a template.</summary>
    public bool TryRead(out DuplicateEntryMessage message)
    {
        for (var position = start; MessageAnchors.Next(text, position, end) is var anchor and >= 0; position = anchor + 1)
        {
            foreach (var template in MessageAnchors.At(text, anchor, end))
            {
                if (StartOf(template, anchor) is not (var at and >= 0)) continue;
                if (Match(template, at, out var parts) is not (var matchEnd and > 0)) continue;
                message = new(text, start, end, new SqlSpan(at, matchEnd), template, Unrepeated(template, at, parts));
                return true;
            }
        }
        message = default;
        return false;
    }

    /// <summary>Where a text begins whose anchor was found: the first quote that a value of the longest size can begin behind.</summary>
    private int StartOf(MessageTemplate template, int anchor)
    {
        var literal = template.Literals[template.AnchorIndex];
        var at = anchor - literal.IndexOf(template.Anchor, StringComparison.Ordinal);
        if (at < start || !IsAt(literal, at)) return -1;
        if (template.AnchorIndex == 0) return at;

        var head = template.Literals[0];
        for (var from = Math.Max(start, at - template.ValueLimit - head.Length); IndexOf(head, from, at) is var found and >= 0; from = found + 1)
        {
            if (found == start || !SqlCharacters.IsWord(text[found - 1])) return found;
        }
        return -1;
    }

    /// <summary>The end of the text of a template; 0 where it does not stand there.</summary>
    private int Match(MessageTemplate template, int at, out MessageParts parts)
    {
        parts = default;
        var position = at + template.Literals[0].Length;
        if (position > end || !IsAt(template.Literals[0], at)) return 0;
        for (var i = 0; i < template.Slots.Count; i++)
        {
            var literal = template.Literals[i + 1];
            var isLast = i == template.Slots.Count - 1;
            var slotEnd = template.Slots[i] switch
            {
                MessageSlot.Value => EndOfValue(template, literal, position),
                MessageSlot.KeyNumber => EndOfNumber(literal, position),
                _ when isLast => EndOfLastName(literal, position, isPure: isMessage && at == start),
                _ => IndexOf(literal, position, Math.Min(end, position + LongestName)),
            };
            if (slotEnd < 0) return 0;
            parts.Set(template.Slots[i], new SqlSpan(position, slotEnd));
            position = slotEnd + literal.Length;
        }
        return position;
    }

    private int EndOfValue(MessageTemplate template, string literal, int from)
    {
        var last = Math.Min(end, PrintedValue.LastEnd(text, from, end, template.ValueLimit) + literal.Length);
        if (last - from >= literal.Length && text.LastIndexOf(literal, last - 1, last - from, StringComparison.Ordinal) is var found and >= 0) return found;
        found = IndexOf(literal, from, Math.Min(end, from + LongestValue));
        return found >= 0 && IndexOf(template.Literals[0], from, found) < 0 ? found : -1;
    }

    private int EndOfNumber(string literal, int from)
    {
        var position = from;
        while (position < end && SqlCharacters.IsDigit(text[position])) position++;
        return position > from && IsAt(literal, position) ? position : -1;
    }

    /// <summary>Names may hold quotes: this one ends before a quote that no letter follows, or with the message.</summary>
    private int EndOfLastName(string literal, int from, bool isPure)
    {
        var limit = Math.Min(end, from + LongestName);
        if (isPure && end - from <= LongestName && end - from >= literal.Length && IsAt(literal, end - literal.Length)) return end - literal.Length;
        for (var position = from; IndexOf(literal, position, limit) is var found and >= 0; position = found + 1)
        {
            var next = found + literal.Length;
            if (next == end || !SqlCharacters.IsWord(text[next])) return IndexOf("\n", from, found) < 0 ? found : -1;
        }
        return -1;
    }

    /// <summary>Logs say some texts twice in a line, close enough for the second to look like part of the first one's value.</summary>
    private MessageParts Unrepeated(MessageTemplate template, int at, MessageParts parts)
    {
        if (parts is not { Value: { } value, Key: { } key } || isMessage && at == start) return parts;
        var again = IndexOf(template.Literals[0], value.Start, value.End);
        if (again < 0) return parts;
        var length = key.End - (again + template.Literals[0].Length);
        if (value.Start + length > again || string.CompareOrdinal(text, value.Start, text, key.End - length, length) != 0) return parts;
        parts.Value = new SqlSpan(value.Start, value.Start + length - (key.End - value.End));
        return parts;
    }

    private bool IsAt(string literal, int position) =>
        position + literal.Length <= end && string.CompareOrdinal(text, position, literal, 0, literal.Length) == 0;

    private int IndexOf(string literal, int from, int to) => from >= to ? -1 : text.IndexOf(literal, from, to - from, StringComparison.Ordinal);
}
