namespace Dup1062.Analyzers.Handling;

/// <summary>Whose words a text uses for a duplicate.</summary>
internal enum DuplicateWording
{
    /// <summary>MySQL's own: "Duplicate entry".</summary>
    MySql,

    /// <summary>A word of it, which says nothing without an exception of MySQL.</summary>
    OneWord,

    /// <summary>Those of PostgreSQL, SQLite or SQL Server.</summary>
    OtherEngine,
}
