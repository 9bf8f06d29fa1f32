namespace Dup1062.MySql.Schema;

/// <summary>
/// Columns that hold tokens: texts that a machine made, of which two that differ in case only are two different ones. Told by name: the last words of
/// <c>password_reset_token</c>, <c>PasswordResetToken</c> and <c>token</c> are the same.
/// </summary>
public sealed class TokenColumns
{
    private static readonly string[] PlainCodes =
    [
        "country", "currency", "language", "lang", "locale", "culture", "region", "state", "province", "city", "postal", "post", "zip", "area", "dial", "dialing", "phone",
        "calling", "iso", "iso2", "iso3", "status", "error", "reason", "color", "colour", "bar", "sort", "bank", "branch", "airport", "airline", "station", "tax", "account",
    ];

    private readonly List<string[]> _names;

    /// <summary>Tells the columns of these names.</summary>
    /// <param name="names">The names, in any case and spelling (<c>reset_token</c>, <c>ResetToken</c>).</param>
    public TokenColumns(IEnumerable<string> names) => _names = [.. names.Select(WordsOf).Where(words => words.Length > 0)];

    /// <summary>The usual names. Not among them: codes that people write in one case (countries, currencies, postcodes), and what is
    /// hexadecimal (GUIDs, MD5): in the other case it is still the same.</summary>
    public static TokenColumns Default { get; } = new(
    [
        "token", "jti", "secret", "nonce", "digest", "etag", "fingerprint", "signature", "hash",
        "api_key", "access_key", "secret_key", "license_key", "object_key", "cache_key", "session_key", "idempotency_key",
        "code", "invite_code", "short_code", "short_id", "short_url", "public_id", "external_id", "session_id", "request_id", "message_id", "event_id",
        "correlation_id", "tracking_id", "transaction_id", "device_id", "client_id", "nano_id", "nanoid", "ksuid",
    ]);

    /// <summary>Whether a column is one of them, as far as its name tells.</summary>
    /// <param name="column">The column's name.</param>
    public bool Contains(string column)
    {
        var words = WordsOf(column);
        return !IsPlainCode(words) && _names.Exists(name => EndsWith(words, name));
    }

    /// <summary>Whether a column is one of them, with what its table adds to the name: <c>currencies.code</c> is a currency's code.</summary>
    /// <param name="column">The column.</param>
    /// <param name="table">Its table.</param>
    internal bool Contains(Column column, Table table) =>
        Contains(column.Name) && !(WordsOf(column.Name) is ["code"] && WordsOf(table.Name.Name) is [.., var what] && PlainCodes.Any(code => what == code || what == Plural(code)));

    private static bool IsPlainCode(string[] words) => words.Length > 1 && words[words.Length - 1] == "code" && PlainCodes.Contains(words[words.Length - 2]);

    private static string Plural(string word) => word[word.Length - 1] switch
    {
        'y' => word.Substring(0, word.Length - 1) + "ies",
        's' or 'x' or 'h' => word + "es",
        _ => word + "s",
    };

    private static bool EndsWith(string[] words, string[] end)
    {
        if (words.Length < end.Length) return false;
        for (var i = 1; i <= end.Length; i++)
        {
            if (words[words.Length - i] != end[end.Length - i]) return false;
        }
        return true;
    }

    private static string[] WordsOf(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isBreak = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (!isBreak && !(i > start && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))) continue;
            if (i > start) words.Add(name.Substring(start, i - start).ToLowerInvariant());
            start = isBreak ? i + 1 : i;
        }
        return [.. words];
    }
}
