namespace Dup1062.Analyzers.Drivers;

/// <summary>Recognises engines by the names of drivers, files, types and namespaces.</summary>
internal static class EngineNames
{
    private static readonly string[] MySqlDrivers =
        ["MySqlConnector", "MySql.Data", "MySql.EntityFrameworkCore", "Pomelo.EntityFrameworkCore.MySql", "Devart.Data.MySql"];

    private static readonly string[] OtherDrivers =
    [
        "Npgsql", "Microsoft.Data.SqlClient", "System.Data.SqlClient", "Microsoft.Data.Sqlite", "System.Data.SQLite", "Mono.Data.Sqlite", "SQLite",
        "Oracle.ManagedDataAccess", "Oracle.DataAccess", "System.Data.OracleClient", "FirebirdSql", "DuckDB", "ClickHouse", "IBM.Data",
        "Snowflake.Data", "System.Data.SqlServerCe", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer",
    ];

    private static readonly string[] MySqlWords = ["MySql", "MariaDb"];

    private static readonly string[] OtherWords =
        ["Sqlite", "Postgre", "Npgsql", "PgSql", "MsSql", "SqlServer", "Oracle", "Firebird", "DuckDb", "ClickHouse", "CockroachDb", "Snowflake", "Sybase"];

    /// <summary>Stores that only EF Core makes into engines.</summary>
    private static readonly string[] OtherProviders = ["InMemory", "Cosmos"];

    /// <summary>Words that stand for an engine in the names of files and folders only.</summary>
    private static readonly string[] OtherAbbreviations = ["pg", "psql", "tsql", "db2", "sqlce", "sqlazure", "h2", "hsqldb", "derby"];

    private static readonly string[] SqlServerTypes = ["SqlConnection", "SqlCommand", "SqlDataAdapter", "SqlTransaction", "SqlBulkCopy"];

    /// <summary>A file and the folders around it.</summary>
    private const int SegmentsLookedAt = 4;

    /// <summary>The engine of a driver's namespace or assembly: <c>Npgsql.Internal</c> is another engine's.</summary>
    /// <param name="name">The full name.</param>
    public static Engine OfDriver(string name) =>
        MySqlDrivers.Any(driver => IsOrIsBelow(name, driver)) ? Engine.MySql
        : OtherDrivers.Any(driver => IsOrIsBelow(name, driver)) ? Engine.Other
        : Engine.None;

    /// <summary>The engine of a type of which only the name is known: <c>SqlCommand</c> is SQL Server's.</summary>
    /// <param name="name">The name of the type.</param>
    public static Engine OfType(string name) => SqlServerTypes.Contains(name) ? Engine.Other : In(name);

    /// <summary>The engines that a path speaks of: by the name of its file, else by the nearest of a few folders. Those far above may be anything.</summary>
    /// <param name="path">The path, with slashes or backslashes.</param>
    public static Engine InPath(string path)
    {
        var end = path.Length;
        for (var looked = 0; looked < SegmentsLookedAt && end > 0; looked++)
        {
            var start = path.LastIndexOfAny(['/', '\\'], end - 1) + 1;
            var engines = InSegment(path.Substring(start, end - start));
            if (engines != Engine.None) return engines;
            end = start - 1;
        }
        return Engine.None;
    }

    /// <summary>The engines that a name contains: <c>MySqlAndSqlite</c> has both, <c>MySqlServer</c> has one.</summary>
    /// <param name="name">The name of a file, type or namespace.</param>
    public static Engine In(string name) =>
        (MySqlWords.Any(word => Contains(name, word)) ? Engine.MySql : Engine.None)
        | (OtherWords.Any(word => Contains(name, word)) ? Engine.Other : Engine.None);

    /// <summary>The engine of one of EF Core's providers, or of the test for it: <c>Microsoft.EntityFrameworkCore.InMemory</c>, <c>IsCosmos</c>.</summary>
    /// <param name="name">The name of the provider or the test.</param>
    public static Engine InProvider(string name) => In(name) is (Engine.MySql or Engine.Other) and var engine ? engine
        : OtherProviders.Any(provider => name.IndexOf(provider, StringComparison.Ordinal) >= 0) ? Engine.Other
        : Engine.None;

    private static Engine InSegment(string segment)
    {
        var engines = In(segment);
        foreach (var word in segment.Split(' ', '.', '_', '-', '(', ')'))
        {
            if (OtherAbbreviations.Contains(word, StringComparer.OrdinalIgnoreCase)) engines |= Engine.Other;
        }
        return engines;
    }

    private static bool IsOrIsBelow(string name, string driver) =>
        name.StartsWith(driver, StringComparison.Ordinal) && (name.Length == driver.Length || name[driver.Length] == '.');

    private static bool Contains(string name, string word)
    {
        for (var i = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); i >= 0; i = name.IndexOf(word, i + 1, StringComparison.OrdinalIgnoreCase))
        {
            var belongsToMySql = word[0] == 'S' && i >= 2 && string.Compare(name, i - 2, "My", 0, 2, StringComparison.OrdinalIgnoreCase) == 0;
            if (!belongsToMySql) return true;
        }
        return false;
    }
}
