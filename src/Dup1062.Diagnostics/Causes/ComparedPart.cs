using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>A part of the key in the existing row, beside what the statement gives.</summary>
/// <param name="Part">The part.</param>
/// <param name="Column">Its column; null for a functional part.</param>
/// <param name="Match">How the two are equal.</param>
/// <param name="Given">What the statement gives, or what the error's text shows; null where it is not known by itself.</param>
/// <param name="Existing">What the row has.</param>
internal sealed record ComparedPart(KeyPart Part, ColumnFacts? Column, PartMatch Match, object? Given, object? Existing)
{
    /// <summary>For a <see cref="PartMatch.Collation"/>, what the texts differ in.</summary>
    public CollationDifference Difference { get; init; }

    /// <summary>The bytes of the two in hexadecimal, where they were read.</summary>
    public (string? Given, string? Existing) Bytes { get; init; }
}
