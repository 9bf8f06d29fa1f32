using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Tool.Doctor.Facts;

/// <summary>An AUTO_INCREMENT column beside its counter.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Maximum">The largest id that the column holds.</param>
/// <param name="Largest">MAX(id); null in an empty table, and where nobody may look.</param>
/// <param name="Next">The counter, read after <paramref name="Largest"/>; null where the server does not say.</param>
/// <param name="ReadAt">When the counter was read.</param>
internal sealed record Counter(TableFacts Table, ColumnFacts Column, decimal Maximum, decimal? Largest, decimal? Next, DateTime ReadAt)
{
    /// <summary>The next id would be one that may be taken.</summary>
    public bool IsBehind => Next <= Largest && Largest < Maximum;

    /// <summary>The last id that is used up.</summary>
    public decimal Used => Math.Max((Next ?? 1) - 1, Largest ?? 0);

    /// <summary>How many ids are left.</summary>
    public decimal Left => Math.Max(0, Maximum - Used);

    /// <summary>How much of the type is used up, from 0 to 1.</summary>
    public double Share => (double)(Used / Maximum);
}
