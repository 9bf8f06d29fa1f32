namespace Dup1062.MySql.Schema.Review;

/// <summary>Unique keys over tokens under a collation that calls tokens equal which differ in case or accents.</summary>
/// <param name="tokens">The columns that hold tokens.</param>
public sealed class CaseInsensitiveTokens(TokenColumns tokens)
{
    /// <summary>No token is so short: people make such codes.</summary>
    private const int LongestPlainCode = 3;

    private static readonly string[] HexadecimalNames = ["uuid", "guid", "md5", "sha1", "sha256", "sha512"];
    private static readonly TokenColumns Digests = new(["hash", "digest", "sha", "fingerprint", "etag"]);

    /// <summary>The columns of a key that hold such tokens.</summary>
    /// <param name="key">The key.</param>
    /// <param name="table">Its table.</param>
    public IEnumerable<Column> In(UniqueKey key, Table table) => key.ColumnsIn(table).Where(column =>
        column is { Type: not ("enum" or "set"), Collation: { } collation } && (collation.IsCaseInsensitive || collation.IsAccentInsensitive) && tokens.Contains(column, table)
        && !(column.Length <= LongestPlainCode) && !HoldsHexadecimal(column));

    /// <summary>GUIDs and digests: written in one case or the other, they mean the same.</summary>
    private static bool HoldsHexadecimal(Column column) =>
        column is { Length: 36 or 38 }
        || (column is { Length: 32 or 40 or 64 or 96 or 128 } && (column.Type == "char" || Digests.Contains(column.Name)))
        || HexadecimalNames.Any(name => column.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase));
}
