namespace Dup1062.Tool.Doctor;

/// <summary>When a counter will reach the end of its type.</summary>
/// <param name="Date">The day, if it goes on as it does; null where it stands still, or lasts for centuries.</param>
/// <param name="PerDay">How many ids are taken in a day.</param>
/// <param name="Method">How that was estimated.</param>
internal sealed record Estimate(DateOnly? Date, double PerDay, string Method)
{
    private const double Centuries = 100 * 365;

    /// <summary>The estimate for what is left at a rate.</summary>
    public static Estimate Of(decimal left, double perDay, string method)
    {
        var days = perDay > 0 ? (double)left / perDay : double.PositiveInfinity;
        return new Estimate(days < Centuries ? DateOnly.FromDateTime(DateTime.UtcNow.AddDays(days)) : null, Math.Round(perDay, 1), method);
    }

    /// <summary>Whether it comes within some days.</summary>
    public bool IsWithin(int days) => Date is { } date && date <= DateOnly.FromDateTime(DateTime.UtcNow.AddDays(days));
}
