using System.Diagnostics.CodeAnalysis;
using Dup1062.Diagnostics.Exceptions;

namespace Dup1062.Diagnostics;

/// <summary>Asks exceptions whether they report a duplicate key: those of MySqlConnector and MySql.Data, and whatever wraps them.</summary>
/// <example><code>catch (Exception e) when (e.IsDuplicateEntry("uniq_email")) { … }</code></example>
public static class DuplicateEntryExceptionExtensions
{
    /// <summary>Whether an exception reports a duplicate key.</summary>
    /// <param name="exception">The exception: a driver's, or one that wraps it at any depth.</param>
    public static bool IsDuplicateEntry([NotNullWhen(true)] this Exception? exception) => DuplicateException.FindIn(exception, out _) is not null;

    /// <summary>Whether an exception reports a duplicate on a key.</summary>
    /// <param name="exception">The exception: a driver's, or one that wraps it at any depth.</param>
    /// <param name="key">The key's name, with its table (<c>users.uniq_email</c>) or without.</param>
    /// <remarks>
    /// Upper and lower case are the same, as they are to the server. Where the server does not name the table (MariaDB, MySQL before 8.0.19), the
    /// key's name alone decides, save for PRIMARY, which every table has.
    /// </remarks>
    public static bool IsDuplicateEntry([NotNullWhen(true)] this Exception? exception, string key) =>
        DuplicateEntry.From(exception) is { } entry && KeyName.Matches(entry, key);

    /// <summary>Reads the duplicate-key error that an exception reports.</summary>
    /// <param name="exception">The exception: a driver's, or one that wraps it at any depth.</param>
    /// <param name="entry">The error.</param>
    /// <returns>Whether it reports one.</returns>
    public static bool TryGetDuplicateEntry([NotNullWhen(true)] this Exception? exception, [NotNullWhen(true)] out DuplicateEntry? entry)
    {
        entry = DuplicateEntry.From(exception);
        return entry is not null;
    }
}
