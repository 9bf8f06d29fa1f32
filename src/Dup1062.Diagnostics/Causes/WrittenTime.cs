using System.Globalization;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Causes;

/// <summary>How long before the failed statement a row was written.</summary>
/// <param name="Column">The column that tells.</param>
/// <param name="Age">The time between.</param>
internal sealed record WrittenTime(ColumnFacts Column, TimeSpan Age)
{
    /// <summary>Reads it; null where no column tells.</summary>
    /// <remarks>A DATETIME has no zone: it is measured against the time that the statement itself gives, else against whichever of the server's clock and UTC is nearer.</remarks>
    public static WrittenTime? Of(TableFacts table, ExistingRow row, GuidFormat guids)
    {
        var ages = table.Columns.Where(WrittenTimes.Tells)
            .Select(column => (Column: column, Age: AgeOf(column, row, guids)))
            .Where(found => found.Age is not null)
            .Select(found => new WrittenTime(found.Column, found.Age!.Value));
        return ages.OrderBy(found => found.Age).FirstOrDefault();
    }

    private static TimeSpan? AgeOf(ColumnFacts column, ExistingRow row, GuidFormat guids)
    {
        if (!row.Values.TryGetValue(column.Name, out var value) || value is not string shown || !TimeValue.TryParse(shown, out var written)) return null;
        var given = row.Candidate.Row[column];
        if (given is { Origin: ValueOrigin.Supplied, IsConstant: true }
            && StoredValue.Of(column, given.Value, guids).Stored is string text && TimeValue.TryParse(text, out var supplied))
        {
            return (supplied - written).Duration();
        }
        var ages = new[] { row.ReadAt - written, row.ReadAtUtc - written }.OfType<TimeSpan>().Select(age => age.Duration()).ToList();
        return ages.Count == 0 ? null : ages.Min();
    }

    /// <summary>The time in words.</summary>
    public string Words => Age.TotalSeconds < 120 ? string.Format(CultureInfo.InvariantCulture, "{0:0} s", Age.TotalSeconds)
        : Age.TotalMinutes < 120 ? string.Format(CultureInfo.InvariantCulture, "{0:0} minutes", Age.TotalMinutes)
        : Age.TotalHours < 48 ? string.Format(CultureInfo.InvariantCulture, "{0:0} hours", Age.TotalHours)
        : string.Format(CultureInfo.InvariantCulture, "{0:0} days", Age.TotalDays);
}
