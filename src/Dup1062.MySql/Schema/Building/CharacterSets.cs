using Dup1062.MySql.Schema.Ddl;

namespace Dup1062.MySql.Schema.Building;

/// <summary>The collation that a character set stands for.</summary>
/// <remarks>SHOW CHARACTER SET of MySQL 9.7, MySQL 5.6 and MariaDB 10.11</remarks>
internal static class CharacterSets
{
    private static readonly Version MySqlUca900 = new(8, 0, 1);
    private static readonly Version MariaDbUca1400 = new(11, 5, 0);

    /// <summary>The default collations that are not <c>SET_general_ci</c>, by their sets.</summary>
    private static readonly Dictionary<string, string> Exceptions = new[]
    {
        "big5_chinese_ci", "binary", "cp932_japanese_ci", "dec8_swedish_ci", "eucjpms_japanese_ci", "euckr_korean_ci", "gb18030_chinese_ci", "gb2312_chinese_ci",
        "gbk_chinese_ci", "hp8_english_ci", "latin1_swedish_ci", "latin5_turkish_ci", "sjis_japanese_ci", "swe7_swedish_ci", "tis620_thai_ci", "ujis_japanese_ci",
    }.ToDictionary(collation => collation.Split('_')[0]);

    /// <summary>What CHARACTER SET and COLLATE come to; the inherited collation where neither is given.</summary>
    public static Collation? Resolve(CharacterSetClause clause, Collation? inherited, ServerVersion? server)
    {
        if (clause.Collation is { } collation) return new Collation(WithCharacterSet(collation, clause.CharacterSet ?? inherited?.CharacterSet));
        return clause.CharacterSet is { } characterSet ? Default(characterSet, server) : inherited;
    }

    /// <summary>The <c>_bin</c> collation of a character set.</summary>
    public static Collation Binary(string characterSet) => new(characterSet == "binary" ? characterSet : characterSet + "_bin");

    private static Collation Default(string characterSet, ServerVersion? server)
    {
        var name = characterSet.ToLowerInvariant();
        if (Exceptions.TryGetValue(name, out var exception)) return new Collation(exception);
        var isUnicode = name is "utf8" or "utf8mb3" or "utf8mb4" or "ucs2" or "utf16" or "utf32";
        if (isUnicode && server is { IsMariaDb: true } && server.Version >= MariaDbUca1400) return new Collation(name + "_uca1400_ai_ci");
        // An unknown server counts as the newest MySQL; older ones differ in padding, not in what they call equal.
        if (name == "utf8mb4" && (server is null || (!server.IsMariaDb && server.Version >= MySqlUca900))) return new Collation("utf8mb4_0900_ai_ci");
        return new Collation(name + "_general_ci");
    }

    // MariaDB writes its newest collations without the character set.
    private static string WithCharacterSet(string collation, string? characterSet) =>
        collation.StartsWith("uca1400_", StringComparison.OrdinalIgnoreCase) ? $"{characterSet ?? "utf8mb4"}_{collation}" : collation;
}
