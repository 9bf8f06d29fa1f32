namespace Dup1062.Diagnostics;

/// <summary>A duplicate-key error as the server sent it.</summary>
public sealed record DuplicateEntry
{
    /// <summary>The error number: 1062, or 1022, 1169, 1569, 1586, 1761, 1762, 1859.</summary>
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
    public string? Key { get; init; }

    /// <summary>The table, where the text names it: MySQL from 8.0.19 on, appliers, foreign keys.</summary>
    public string? Table { get; init; }

    /// <summary>The database, where the text names it: appliers only.</summary>
    public string? Database { get; init; }

    /// <summary>The replication event that could not be applied (<c>Write_rows</c>), for an applier's error.</summary>
    public string? ApplierEvent { get; init; }
}
