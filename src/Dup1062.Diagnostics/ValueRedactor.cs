using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics;

/// <summary>Shows values as <see cref="DiagnoserOptions.Redaction"/> allows.</summary>
/// <remarks>NULL, the empty text, zeros and GUIDs of zeros only say that there is no value: they are always shown.</remarks>
public sealed class ValueRedactor
{
    private const int HashLength = 4;
    private const int LongestShown = 200;

    private static readonly byte[] ProcessKey = NewKey();

    private readonly Redaction _redaction;
    private readonly byte[] _key;

    /// <summary>Redacts in one way.</summary>
    /// <param name="redaction">The way.</param>
    /// <param name="hashKey">The key of <see cref="Redaction.Hash"/>; null for one that is made anew for each process.</param>
    public ValueRedactor(Redaction redaction, byte[]? hashKey = null)
    {
        _redaction = redaction;
        _key = hashKey ?? ProcessKey;
    }

    /// <summary>Values are shown as they are.</summary>
    public bool ShowsValues => _redaction == Redaction.None;

    /// <summary>A value for a sentence or a result: without quotes.</summary>
    /// <param name="value">The value; null for NULL.</param>
    public string Show(object? value) => IsEmpty(value) ? Plain(value) : _redaction switch
    {
        Redaction.None => Shorten(Plain(value)),
        Redaction.Hash => $"#{Hash(Plain(value))}",
        _ => Mask(value!),
    };

    /// <summary>A value as SQL writes it; what is redacted stands in quotes.</summary>
    /// <param name="value">The value; null for NULL.</param>
    public string Literal(object? value) => value switch
    {
        null => "NULL",
        byte[] bytes when ShowsValues => $"x'{Hex(bytes)}'",
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal or double or float when ShowsValues || IsEmpty(value) => Plain(value),
        _ => SqlStringLiteral.Encode(ShowsValues ? Plain(value) : Show(value)),
    };

    private static bool IsEmpty(object? value) => Plain(value).Trim('0', '-', ':', '.', ' ').Length == 0 || value is null or bool;

    private static string Plain(object? value) => value switch
    {
        null => "NULL",
        bool flag => flag ? "1" : "0",
        byte[] bytes => $"0x{Hex(bytes)}",
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Shorten(string text) => text.Length <= LongestShown ? text : text.Substring(0, LongestShown) + "…";

    private static string Mask(object value) => value switch
    {
        byte[] bytes => $"*** ({bytes.Length} bytes)",
        string text => MaskText(text),
        Guid => "********-****-****-****-************",
        DateTime or DateTimeOffset or TimeSpan => "****-**-**",
        _ => new string('*', Plain(value).Length),
    };

    private static string MaskText(string text)
    {
        var characters = new StringInfo(text).LengthInTextElements;
        var length = $" ({characters} character{(characters == 1 ? "" : "s")})";
        if (Guid.TryParse(text, out _)) return Mask(Guid.Empty) + length;
        if (text.All(c => c is >= '0' and <= '9' or '-' or ':' or '.' or ' ')) return new string([.. text.Select(c => c is >= '0' and <= '9' ? '*' : c)]);
        var at = text.LastIndexOf('@');
        var dot = text.LastIndexOf('.');
        var first = StringInfo.GetNextTextElement(text);
        if (at > 0 && dot > at) return $"{first}***@***{text.Substring(dot)}{length}";
        return (characters > 3 ? first : "") + "***" + length;
    }

    private string Hash(string text)
    {
        using var hmac = new HMACSHA256(_key);
        return Hex(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(HashLength)).ToLowerInvariant();
    }

    private static string Hex(IEnumerable<byte> bytes) => string.Concat(bytes.Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));

    private static byte[] NewKey()
    {
        var key = new byte[32];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(key);
        return key;
    }
}
