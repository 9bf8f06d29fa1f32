using System.Diagnostics.CodeAnalysis;
using Dup1062.Diagnostics.Exceptions;
using Dup1062.MySql.Errors;

namespace Dup1062.Diagnostics;

/// <summary>A duplicate-key error as the server sent it.</summary>
public sealed record DuplicateEntry
{
    /// <summary>The error number: 1062, or 1022, 1169, 1557, 1569, 1586, 1761, 1762, 1859.</summary>
    public required int Number { get; init; }

    /// <summary>The server's text.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// The value that the text shows: parts joined by <c>-</c>, supplementary characters as <c>?</c>, only the indexed prefix. Display text, not a key.
    /// Null where the text has none.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>Whether the server may have cut the value: it cuts at 64 bytes.</summary>
    public bool IsValueCut { get; init; }

    /// <summary>The key's name without its table, <c>PRIMARY</c> for the primary key; null where the text has none.</summary>
    /// <remarks>
    /// The server joins table and key with a dot and quotes neither: this is what stands behind the last one, and <see cref="QualifiedKey"/> the
    /// whole. Servers before 5.1 say the key's number; MatrixOne says <c>(column,column)</c>.
    /// </remarks>
    public string? Key { get; init; }

    /// <summary>The key as the text has it: <c>uq_email</c>, from MySQL 8.0.19 on <c>users.uq_email</c>.</summary>
    public string? QualifiedKey { get; init; }

    /// <summary>The table of the key, where the text names it: MySQL from 8.0.19 on, appliers, foreign keys.</summary>
    public string? Table { get; init; }

    /// <summary>The table that a foreign key refers to, where a cascade ran into the duplicate (1761, 1762).</summary>
    public string? ParentTable { get; init; }

    /// <summary>The database, where the text names it: appliers only.</summary>
    public string? Database { get; init; }

    /// <summary>The replication event that could not be applied (<c>Write_rows</c>), for an applier's error.</summary>
    public string? ApplierEvent { get; init; }

    /// <summary>Finds the duplicate-key error in an exception: of MySqlConnector or MySql.Data, wrapped at any depth.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>The first such error; null where there is none.</returns>
    /// <remarks>Recognised by its number. The text, which is localised, is only read for the names.</remarks>
    public static DuplicateEntry? From(Exception? exception) =>
        DuplicateException.FindIn(exception, out var number) is { } error ? Of(error, number) : null;

    /// <summary>Finds the first duplicate-key error in a text: a server's message, what a client or a log put around it.</summary>
    /// <param name="text">The text, in any language that MySQL or MariaDB speaks.</param>
    /// <param name="entry">The error.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DuplicateEntry? entry)
    {
        entry = text is not null && DuplicateEntryMessage.TryFind(text, out var message) ? Of(message, message.Number, text) : null;
        return entry is not null;
    }

    /// <summary>Reads a text as <see cref="TryParse"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">There is no duplicate-key error in it.</exception>
    public static DuplicateEntry Parse(string text) =>
        TryParse(text, out var entry) ? entry : throw new FormatException("The text has no duplicate-key error of MySQL or MariaDB in it.");

    /// <summary>Reads what a driver's exception says under a number that stands for a duplicate.</summary>
    internal static DuplicateEntry Of(Exception error, int number) => Of(DuplicateEntryMessage.Read(error.Message, number), number, error.Message);

    private static DuplicateEntry Of(DuplicateEntryMessage message, int number, string text)
    {
        var applier = message.Applier;
        return new()
        {
            Number = number,
            Message = text,
            Value = message.Value,
            IsValueCut = message.IsValueCut,
            Key = message.Key,
            QualifiedKey = message.QualifiedKey,
            Table = applier?.Table ?? message.Table,
            ParentTable = message.ParentTable,
            Database = applier?.Database,
            ApplierEvent = applier?.Event,
        };
    }
}
