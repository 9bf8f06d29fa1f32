using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Entries;

/// <summary>Every language of every server, as both drivers hand its texts on.</summary>
public class LanguageTests
{
    /// <summary>One locale for each language that a server has texts in.</summary>
    private static readonly string[] Locales =
    [
        "bg_BG", "cs_CZ", "da_DK", "de_DE", "el_GR", "en_US", "es_ES", "et_EE", "fr_FR", "hi_IN", "hu_HU", "it_IT", "ja_JP", "ko_KR", "nl_NL", "no_NO",
        "pl_PL", "pt_PT", "ro_RO", "ru_RU", "sk_SK", "sr_RS", "sv_SE", "uk_UA", "zh_CN",
    ];

    [SkippableTheory]
    [EachServer("MySqlConnector")]
    [EachServer("MySql.Data")]
    public async Task Value_and_key_are_read_in_every_language(ServerKind kind, string driver)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE t (s VARCHAR(60) CHARACTER SET utf8mb4, UNIQUE KEY `it's` (s)); INSERT INTO t VALUES ('d''or ''x'' é')");
        await using var connection = await Driver.OpenAsync(driver, database.ConnectionString);
        var texts = new HashSet<string>();

        foreach (var locale in kind == ServerKind.MariaDb ? [.. Locales, "ka_GE"] : Locales)
        {
            await using var set = connection.CreateCommand();
            set.CommandText = $"SET lc_messages = '{locale}'";
            await set.ExecuteNonQueryAsync();
            var error = await connection.ErrorOfAsync("INSERT INTO t VALUES ('d''or ''x'' é')");

            Assert.True(error.TryGetDuplicateEntry(out var entry), locale);
            Assert.Equal((locale, 1062, "d'or 'x' é", "it's"), (locale, entry.Number, entry.Value, entry.Key));
            Assert.True(DuplicateEntry.TryParse($"2026-01-01 [ERR] {error}", out var logged), error.Message);
            Assert.Equal((entry.Value, entry.QualifiedKey), (logged.Value, logged.QualifiedKey));
            texts.Add(error.Message);
        }
        Assert.InRange(texts.Count, 21, Locales.Length);
    }
}
