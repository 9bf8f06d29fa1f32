namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Words that tell one engine's SQL from the others'.</summary>
internal static class DialectWords
{
    /// <summary>A word, or a row of words, and whose it is.</summary>
    /// <param name="Key">The words with one blank between them.</param>
    /// <param name="Dialect">The engine that understands them.</param>
    /// <param name="IsStrong">MySQL's servers do not.</param>
    /// <param name="IsType">Only behind a column's name.</param>
    public sealed record Evidence(string Key, ScriptDialect Dialect, bool IsStrong, bool IsType)
    {
        /// <summary>What stands behind the first word.</summary>
        public string[] Next { get; } = [.. Key.Split(' ').Skip(1)];
    }

    private static readonly Dictionary<string, Evidence[]> ByFirstWord = new[]
    {
        Strong(ScriptDialect.MySql,
            "ENGINE =", "ENGINE InnoDB", "ENGINE MyISAM", "AUTO_INCREMENT", "UTF8MB4", "UTF8MB3", "UNSIGNED", "ZEROFILL", "ON UPDATE CURRENT_TIMESTAMP", "ON UPDATE NOW",
            "CHARACTER SET", "DEFAULT CHARSET", "UNIQUE KEY", "FULLTEXT KEY", "FULLTEXT INDEX", "CHANGE COLUMN", "RENAME TABLE", "DISABLE KEYS", "SQL_MODE", "FOREIGN_KEY_CHECKS"),
        Types(ScriptDialect.MySql, "TINYTEXT", "MEDIUMTEXT", "LONGTEXT", "MEDIUMINT", "TINYBLOB", "MEDIUMBLOB", "LONGBLOB", "ENUM ("),
        Strong(ScriptDialect.SqlServer,
            "IDENTITY (", "CLUSTERED", "NONCLUSTERED", "GETDATE (", "GETUTCDATE (", "SYSDATETIME (", "NEWID (", "OBJECT_ID (", "ANSI_NULLS", "QUOTED_IDENTIFIER", "NOCHECK", "ALLOW_PAGE_LOCKS"),
        Types(ScriptDialect.SqlServer, "NVARCHAR ( MAX", "VARCHAR ( MAX", "VARBINARY ( MAX", "UNIQUEIDENTIFIER", "DATETIME2", "DATETIMEOFFSET", "SMALLDATETIME", "ROWVERSION", "HIERARCHYID"),
        Strong(ScriptDialect.PostgreSql,
            "WITH TIME ZONE", "WITHOUT TIME ZONE", "AS IDENTITY", "BY DEFAULT AS IDENTITY", "OWNER TO", "TABLE ONLY", "CREATE EXTENSION", "PLPGSQL", "$$", "INHERITS (", "SEARCH_PATH",
            "USING GIN", "USING GIST", "USING BRIN", "OWNED BY", "CREATE TYPE", "CREATE DOMAIN", "INDEX CONCURRENTLY", "COMMENT ON"),
        Types(ScriptDialect.PostgreSql, "BIGSERIAL", "SMALLSERIAL", "JSONB", "BYTEA", "TIMESTAMPTZ", "TSVECTOR", "CITEXT"),
        Weak(ScriptDialect.PostgreSql, "CREATE SEQUENCE", "GEN_RANDOM_UUID", "UUID_GENERATE_V4"),
        Strong(ScriptDialect.Sqlite, "AUTOINCREMENT", "WITHOUT ROWID", "SQLITE_SEQUENCE", "PRAGMA"),
        Types(ScriptDialect.Oracle, "VARCHAR2", "NVARCHAR2", "NUMBER (", "NUMBER ,", "NUMBER NOT", "NCLOB"),
        Strong(ScriptDialect.Oracle, "PCTFREE", "SYS_GUID ( ) NOT", "ENABLE VALIDATE", "EXECUTE IMMEDIATE"),
        Weak(ScriptDialect.Oracle, "CLOB", "SYSTIMESTAMP", "CREATE SEQUENCE"),
    }.SelectMany(list => list).GroupBy(e => e.Key.Split(' ')[0], StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    public static bool TryGet(string word, out Evidence[] evidence)
    {
        var isKnown = ByFirstWord.TryGetValue(word, out var found);
        evidence = found ?? [];
        return isKnown;
    }

    private static IEnumerable<Evidence> Strong(ScriptDialect dialect, params string[] keys) => keys.Select(key => new Evidence(key, dialect, IsStrong: true, IsType: false));

    private static IEnumerable<Evidence> Types(ScriptDialect dialect, params string[] keys) => keys.Select(key => new Evidence(key, dialect, IsStrong: true, IsType: true));

    private static IEnumerable<Evidence> Weak(ScriptDialect dialect, params string[] keys) => keys.Select(key => new Evidence(key, dialect, IsStrong: false, IsType: false));
}
