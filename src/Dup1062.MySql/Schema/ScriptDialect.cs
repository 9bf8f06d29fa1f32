namespace Dup1062.MySql.Schema;

/// <summary>The engine that a script is evidently written for.</summary>
public enum ScriptDialect : byte
{
    /// <summary>Nothing in it tells: plain SQL that MySQL reads as well.</summary>
    Neutral,

    /// <summary>MySQL or MariaDB.</summary>
    MySql,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>SQLite.</summary>
    Sqlite,

    /// <summary>Oracle.</summary>
    Oracle,

    /// <summary>Not MySQL, and which one does not matter: names in double quotes without ANSI_QUOTES.</summary>
    Other,
}
