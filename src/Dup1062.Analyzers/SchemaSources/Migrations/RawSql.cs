namespace Dup1062.Analyzers.SchemaSources.Migrations;

/// <summary>What SQL that is not wholly known may do.</summary>
internal static class RawSql
{
    private static readonly string[] Words = ["TABLE", "INDEX", "KEY", "DATABASE", "CALL", "PREPARE"];

    /// <summary>Whether it may change tables: rows alone do not matter.</summary>
    public static bool MayChangeTables(string sql) => Words.Any(word => sql.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) || sql.Trim().Length < 8;
}
