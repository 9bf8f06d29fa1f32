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

    /// <summary>The engine of a driver's namespace or assembly: <c>Npgsql.Internal</c> is another engine's.</summary>
    /// <param name="name">The full name.</param>
    public static Engine OfDriver(string name) =>
        MySqlDrivers.Any(driver => IsOrIsBelow(name, driver)) ? Engine.MySql
        : OtherDrivers.Any(driver => IsOrIsBelow(name, driver)) ? Engine.Other
        : Engine.None;

    /// <summary>The engines that a name contains: <c>MySqlAndSqlite</c> has both, <c>MySqlServer</c> has one.</summary>
    /// <param name="name">The name of a file, type or namespace.</param>
    public static Engine In(string name) =>
        (MySqlWords.Any(word => Contains(name, word)) ? Engine.MySql : Engine.None)
        | (OtherWords.Any(word => Contains(name, word)) ? Engine.Other : Engine.None);

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
