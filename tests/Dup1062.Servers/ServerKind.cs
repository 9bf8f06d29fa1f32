namespace Dup1062.Servers;

/// <summary>The servers that the tests run against: they differ in what they read and in what they answer.</summary>
public enum ServerKind
{
    /// <summary>MariaDB 10.11.</summary>
    MariaDb,

    /// <summary>MySQL 9.</summary>
    MySql,

    /// <summary>MySQL 5.6.</summary>
    MySql56,
}
