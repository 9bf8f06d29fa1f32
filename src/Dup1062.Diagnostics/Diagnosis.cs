using Dup1062.MySql;

namespace Dup1062.Diagnostics;

/// <summary>What a duplicate-key error comes from.</summary>
public sealed record Diagnosis
{
    /// <summary>The error.</summary>
    public required DuplicateEntry Entry { get; init; }

    /// <summary>The table that has the key: as the error names it, else as the statement and the schema tell; null where neither does.</summary>
    public string? Table { get; init; }

    /// <summary>The likeliest cause: that of the first of <see cref="Causes"/>.</summary>
    public Cause Cause => Causes.Count == 0 ? Cause.Unknown : Causes[0].Cause;

    /// <summary>The causes that something speaks for, the likeliest first.</summary>
    public required IReadOnlyList<CauseFinding> Causes { get; init; }

    /// <summary>The server that was asked; null where none was.</summary>
    public ServerVersion? Server { get; init; }

    /// <summary>How many evidence queries were sent, the reading of the schema not counted. At most six for each server.</summary>
    public int Queries { get; init; }

    /// <summary>Evidence that could not be read, and why: missing privileges, a timeout, no connection.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
}
