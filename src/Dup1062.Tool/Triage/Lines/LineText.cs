using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>From a log's bytes to the text that was meant.</summary>
internal static partial class LineText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8, else Latin-1; drops zeros, carriage returns, the byte order mark and the terminal's colours.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = DecodeRaw(TrimToCharacters(bytes));
        if (!text.AsSpan().ContainsAny('\0', '\r', '\u001B') && !text.StartsWith('\uFEFF')) return text;
        return ControlSequences().Replace(text, "").TrimStart('\uFEFF');
    }

    /// <summary>Takes back one level of escapes: JSON's, those of string literals, and HTML's.</summary>
    public static string Unescape(string text)
    {
        var html = text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
        return html.Contains('\\') ? Escapes().Replace(html, Unescaped) : html;
    }

    private static string Unescaped(Match escape) => escape.Value[1] switch
    {
        'u' when escape.Length == 6 => ((char)int.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        'n' => "\n",
        'r' => "",
        't' => "\t",
        'b' or 'f' => " ",
        var other => other.ToString(),
    };

    private static string DecodeRaw(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    /// <summary>A line that was cut may begin or end within a character.</summary>
    private static ReadOnlySpan<byte> TrimToCharacters(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        while (start < 3 && start < bytes.Length && (bytes[start] & 0xC0) == 0x80) start++;
        var end = bytes.Length;
        for (var back = 1; back <= 3 && back <= end - start; back++)
        {
            var length = bytes[end - back] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 0 };
            if (length > back) return bytes[start..(end - back)];
            if (length > 0) break;
        }
        return bytes[start..end];
    }

    [GeneratedRegex(@"\e\[[0-9;?]*[ -/]*[@-~]|\e\][^\a\e]*(?:\a|\e\\)|[\0\r]", RegexOptions.CultureInvariant)]
    private static partial Regex ControlSequences();

    [GeneratedRegex("""\\(?:u[0-9A-Fa-f]{4}|[nrtbf"'/\\])""", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
