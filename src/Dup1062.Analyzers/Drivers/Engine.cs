namespace Dup1062.Analyzers.Drivers;

/// <summary>Which database engines something speaks of.</summary>
[Flags]
internal enum Engine
{
    /// <summary>Nothing is said.</summary>
    None = 0,

    /// <summary>MySQL or MariaDB.</summary>
    MySql = 1,

    /// <summary>Any other engine.</summary>
    Other = 2,
}
