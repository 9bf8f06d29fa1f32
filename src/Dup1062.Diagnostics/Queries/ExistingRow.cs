using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Queries;

/// <summary>A row of the table that has the key's value.</summary>
/// <param name="Candidate">The value that it was found by.</param>
/// <param name="Values">Its columns, as far as they were asked for.</param>
/// <param name="Bytes">For text columns, the stored bytes in hexadecimal.</param>
/// <param name="GivenBytes">For text columns, the bytes of what the statement gives, in the column's character set.</param>
/// <param name="Same">For the columns that the statement supplies, whether the row has just that value.</param>
internal sealed record ExistingRow(
    KeyCandidate Candidate,
    IReadOnlyDictionary<string, object?> Values,
    IReadOnlyDictionary<string, string?> Bytes,
    IReadOnlyDictionary<string, string?> GivenBytes,
    IReadOnlyDictionary<string, bool> Same)
{
    /// <summary>The server's time when it was read, in the session's time zone.</summary>
    public DateTime? ReadAt { get; init; }

    /// <summary>The same in UTC.</summary>
    public DateTime? ReadAtUtc { get; init; }
}
