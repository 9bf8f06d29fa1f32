namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Words that tell one engine's SQL from the others'.</summary>
internal static class DialectWords
{
    /// <summary>A word, or a row of words, and whose it is.</summary>
    /// <param name="Key">The words with one blank between them.</param>
    /// <param name="Dialect">The engine that understands them.</param>
    /// <param name="Kind">Where they tell something, and how much.</param>
    public sealed record Evidence(string Key, ScriptDialect Dialect, EvidenceKind Kind)
    {
        /// <summary>What stands behind the first word.</summary>
        public string[] Next { get; } = [.. Key.Split(' ').Skip(1)];
    }

    private static readonly Dictionary<string, Evidence[]> ByFirstWord = new[]
    {
        All(EvidenceKind.Word, ScriptDialect.MySql,
            "ENGINE =", "ENGINE InnoDB", "ENGINE MyISAM", "UTF8MB4", "UTF8MB3", "ON UPDATE CURRENT_TIMESTAMP", "ON UPDATE NOW", "CHARACTER SET", "DEFAULT CHARSET",
            "UNIQUE KEY", "FULLTEXT KEY", "FULLTEXT INDEX", "CHANGE COLUMN", "RENAME TABLE", "DISABLE KEYS", "SQL_MODE", "FOREIGN_KEY_CHECKS"),
        All(EvidenceKind.Attribute, ScriptDialect.MySql, "AUTO_INCREMENT", "UNSIGNED", "ZEROFILL"),
        All(EvidenceKind.Type, ScriptDialect.MySql, "TINYTEXT", "MEDIUMTEXT", "LONGTEXT", "MEDIUMINT", "TINYBLOB", "MEDIUMBLOB", "LONGBLOB", "ENUM ("),
        All(EvidenceKind.Word, ScriptDialect.SqlServer,
            "CLUSTERED", "NONCLUSTERED", "GETDATE (", "GETUTCDATE (", "SYSDATETIME (", "SYSUTCDATETIME (", "NEWID (", "NEWSEQUENTIALID (", "OBJECT_ID (", "ANSI_NULLS",
            "QUOTED_IDENTIFIER", "IDENTITY_INSERT", "NOCHECK", "ALLOW_PAGE_LOCKS", "SYSOBJECTS", "SYSCOLUMNS", "SP_RENAME", "SP_EXECUTESQL", "SP_ADDEXTENDEDPROPERTY", "DBO ."),
        All(EvidenceKind.Attribute, ScriptDialect.SqlServer, "IDENTITY (", "IDENTITY PRIMARY", "IDENTITY NOT"),
        All(EvidenceKind.Type, ScriptDialect.SqlServer,
            "NVARCHAR ( MAX", "VARCHAR ( MAX", "VARBINARY ( MAX", "UNIQUEIDENTIFIER", "DATETIME2", "DATETIMEOFFSET", "SMALLDATETIME", "ROWVERSION", "HIERARCHYID", "NTEXT",
            "SMALLMONEY", "IMAGE", "SQL_VARIANT", "SYSNAME"),
        All(EvidenceKind.Word, ScriptDialect.PostgreSql,
            "WITH TIME ZONE", "WITHOUT TIME ZONE", "AS IDENTITY", "BY DEFAULT AS IDENTITY", "OWNER TO", "TABLE ONLY", "CREATE EXTENSION", "PLPGSQL", "$$", "INHERITS (",
            "SEARCH_PATH", "USING GIN", "USING GIST", "USING BRIN", "OWNED BY", "CREATE TYPE", "CREATE DOMAIN", "INDEX CONCURRENTLY", "COMMENT ON", "SET NOT NULL",
            "DROP NOT NULL", "SET DATA TYPE", "RETURNS VOID", "RETURNS TRIGGER", "RETURNS SETOF", "ROW LEVEL SECURITY", "EXCLUDE USING"),
        All(EvidenceKind.Type, ScriptDialect.PostgreSql,
            "BIGSERIAL", "SMALLSERIAL", "JSONB", "BYTEA", "TIMESTAMPTZ", "TIMETZ", "TSVECTOR", "CITEXT", "HSTORE", "INET", "CIDR", "MACADDR", "INTERVAL", "DATERANGE", "TSTZRANGE"),
        All(EvidenceKind.Hint, ScriptDialect.PostgreSql, "CREATE SEQUENCE", "GEN_RANDOM_UUID", "UUID_GENERATE_V4", "NEXTVAL ("),
        All(EvidenceKind.Word, ScriptDialect.Sqlite,
            "AUTOINCREMENT", "WITHOUT ROWID", "SQLITE_SEQUENCE", "SQLITE_MASTER", "PRAGMA", "COLLATE NOCASE", "CREATE VIRTUAL TABLE", "STRFTIME ("),
        All(EvidenceKind.Type, ScriptDialect.Oracle, "VARCHAR2", "NVARCHAR2", "NUMBER", "NCLOB", "BINARY_DOUBLE"),
        All(EvidenceKind.Word, ScriptDialect.Oracle, "PCTFREE", "SYS_GUID ( ) NOT", "ENABLE VALIDATE", "ORGANIZATION INDEX"),
        All(EvidenceKind.Hint, ScriptDialect.Oracle, "EXECUTE IMMEDIATE", "SYSTIMESTAMP", "CREATE SEQUENCE"),
        All(EvidenceKind.Word, ScriptDialect.Other,
            "BEGIN TRANSACTION", "BEGIN TRAN", "ON CONFLICT", "DEFERRABLE", "INITIALLY DEFERRED", "NULLS FIRST", "NULLS LAST", "NULLS NOT DISTINCT", "BY DEFAULT AS", "MERGETREE ("),
        All(EvidenceKind.Type, ScriptDialect.Other,
            "CLOB", "LONGVARCHAR", "LONGVARBINARY", "STRING", "MONEY", "VARIANT", "INT32", "INT64", "UINT8", "UINT32", "UINT64", "FLOAT64", "NULLABLE (", "LOWCARDINALITY ("),
    }.SelectMany(list => list).GroupBy(e => e.Key.Split(' ')[0], StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    public static bool TryGet(string word, out Evidence[] evidence)
    {
        var isKnown = ByFirstWord.TryGetValue(word, out var found);
        evidence = found ?? [];
        return isKnown;
    }

    private static IEnumerable<Evidence> All(EvidenceKind kind, ScriptDialect dialect, params string[] keys) => keys.Select(key => new Evidence(key, dialect, kind));
}
