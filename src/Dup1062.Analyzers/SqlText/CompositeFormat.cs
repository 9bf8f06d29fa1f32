namespace Dup1062.Analyzers.SqlTexts;

/// <summary>The items <c>{index[,alignment][:format]}</c> of a composite format string, as <c>string.Format</c> reads them.</summary>
internal static class CompositeFormat
{
    /// <summary>
    /// Appends the text that a format string makes.
    /// </summary>
    /// <param name="format">The format string.</param>
    /// <param name="into">Takes the text.</param>
    /// <param name="appendItem">Appends the argument of an index; told whether the item says how to show it.</param>
    /// <returns>False when the format string is malformed; nothing is appended then.</returns>
    public static bool TryExpand(TextBuffer format, TextBuffer into, Action<int, bool> appendItem)
    {
        var text = format.ToString();
        if (!IsWellFormed(text)) return false;
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is not ('{' or '}'))
            {
                i++;
            }
            else if (text[i] == text[i + 1])
            {
                // Of a doubled brace the second one stays, so that text inserted behind it stands behind both.
                into.Append(format, text, start, i - start);
                start = i + 1;
                i += 2;
            }
            else
            {
                into.Append(format, text, start, i - start);
                var end = ItemEnd(text, i, out var index, out var isFormatted);
                appendItem(index, isFormatted);
                start = i = end;
            }
        }
        into.Append(format, text, start, text.Length - start);
        return true;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is not ('{' or '}')) i++;
            else if (i + 1 < text.Length && text[i] == text[i + 1]) i += 2;
            else if (text[i] == '{' && ItemEnd(text, i, out _, out _) is var end and > 0) i = end;
            else return false;
        }
        return true;
    }

    /// <summary>The offset behind the item that starts at a brace; 0 when there is none.</summary>
    private static int ItemEnd(string text, int start, out int index, out bool isFormatted)
    {
        (index, isFormatted) = (0, false);
        var i = start + 1;
        while (i < text.Length && text[i] is >= '0' and <= '9' && index < 1_000_000) index = index * 10 + (text[i++] - '0');
        if (i == start + 1) return 0;
        while (i < text.Length && text[i] == ' ') i++;
        if (i < text.Length && text[i] is ',' or ':')
        {
            isFormatted = true;
            while (i < text.Length && text[i] is not ('{' or '}')) i++;
        }
        return i < text.Length && text[i] == '}' ? i + 1 : 0;
    }
}
