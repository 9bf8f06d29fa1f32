namespace Dup1062.Analyzers.Drivers;

/// <summary>What the static type of an exception says about where it comes from.</summary>
internal enum ExceptionKind
{
    /// <summary>Something that never carries an error of MySQL.</summary>
    Foreign,

    /// <summary>Any exception at all: <c>Exception</c>.</summary>
    Any,

    /// <summary>EF Core's <c>DbUpdateException</c>, which carries the driver's exception inside.</summary>
    Update,

    /// <summary>An exception of some database: <c>DbException</c> or its base.</summary>
    Database,

    /// <summary>A MySQL driver's own.</summary>
    MySql,
}
