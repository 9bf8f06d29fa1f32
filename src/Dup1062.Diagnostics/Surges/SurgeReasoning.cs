using System.Globalization;

namespace Dup1062.Diagnostics.Surges;

/// <summary>From the shape of a surge to its likely cause.</summary>
/// <remarks>
/// A counter that fell behind shows in ids that rise by one, since each failure takes one; a client that repeats itself in one value over and over;
/// an id at its type's maximum, a default value and several spellings of one value speak for themselves.
/// </remarks>
internal static class SurgeReasoning
{
    private const int Few = 3;
    private const double Most = 0.9;
    private const double Majority = 0.5;
    private const double Repeated = 2.5;

    public static CauseFinding Judge(Surge surge)
    {
        if (IsShare(surge.Appliers, surge)) return Find(Cause.ReplicationConflict, 0.9, Of(surge.Appliers, surge, "were said by a replica's applier"));
        if (IsShare(surge.SchemaChanges, surge)) return Find(Cause.SchemaChange, 0.8, Of(surge.SchemaChanges, surge, "are an ALTER TABLE's"));
        if (IsShare(surge.Cascades, surge)) return Find(Cause.TriggerOrCascade, 0.8, Of(surge.Cascades, surge, "come from a cascading foreign key"));
        if (surge.Values == 0) return Unknown("The errors show no values.");
        return JudgeMaxima(surge) ?? JudgeDefaults(surge) ?? JudgeVariants(surge) ?? JudgeSequence(surge) ?? JudgeRepetition(surge) ?? JudgeRest(surge);
    }

    private static CauseFinding? JudgeMaxima(Surge surge)
    {
        var (small, large) = (surge.Numbers.SmallMaxima, surge.Numbers.LargeMaxima);
        if (large > 0 && IsShare(large, surge)) return Find(Cause.AutoIncrementExhausted, large >= Few ? 0.8 : 0.5, Of(large, surge, "show the largest number of a type"));
        return small >= Few && surge.IsPrimary && small >= Most * surge.Values
            ? Find(Cause.AutoIncrementExhausted, 0.6, Of(small, surge, "show the largest number of a small type"))
            : null;
    }

    private static CauseFinding? JudgeDefaults(Surge surge) => surge.Defaults > 0 && IsShare(surge.Defaults, surge)
        ? Find(Cause.ZeroOrDefaultValue, surge.Defaults >= Few ? 0.7 : 0.5, Of(surge.Defaults, surge, "show a value that stands for none"))
        : null;

    private static CauseFinding? JudgeVariants(Surge surge) => surge.Variants * 5 >= surge.Values && surge.Variants > 0
        ? Find(Cause.CollationEqual, surge.Variants >= Few ? 0.6 : 0.4, Of(surge.Variants, surge, "show another spelling of a value that was there before"))
        : null;

    private static CauseFinding? JudgeSequence(Surge surge)
    {
        var numbers = surge.Numbers;
        if (numbers.Count < Few || numbers.Count < Most * surge.Values || !numbers.Rises || numbers.Steps < 0.6 * (numbers.Count - 1)) return null;
        var evidence = Of(numbers.Steps + 1, surge, "show numbers that rise step by step");
        if (!surge.IsPrimary) return Find(Cause.AlreadyExists, 0.4, $"{evidence} On a key that is not the primary one, that is what an import that ran before looks like.");
        return numbers.Lowest <= 1
            ? Find(Cause.AutoIncrementBehind, 0.4, $"{evidence} They begin at the first one: a script that ran before looks the same.")
            : Find(Cause.AutoIncrementBehind, surge.Count >= 2 * Few ? 0.7 : 0.5, $"{evidence} Every failing INSERT takes an id from the counter.");
    }

    private static CauseFinding? JudgeRepetition(Surge surge)
    {
        if (surge.MostFrequent < Few || !IsShare(surge.MostFrequent, surge)) return JudgeRepetitions(surge);
        return Find(Cause.RetryOrDoubleSubmit, surge.MostFrequent >= Most * surge.Values ? 0.7 : 0.5, Of(surge.MostFrequent, surge, "show one and the same value"));
    }

    /// <summary>Several clients, each with a value of its own.</summary>
    private static CauseFinding? JudgeRepetitions(Surge surge) =>
        !surge.HasMoreValues && surge.Values >= 2 * Few && surge.Values >= Repeated * surge.DistinctValues
            ? Find(Cause.RetryOrDoubleSubmit, 0.5, Of(surge.Values, surge, $"show {Number(surge.DistinctValues)} different values, each {(surge.Values / (double)surge.DistinctValues).ToString("0.#", CultureInfo.InvariantCulture)} times on average"))
            : null;

    private static CauseFinding JudgeRest(Surge surge) => surge.Count < Few
        ? Unknown("There are too few errors to see a pattern.")
        : Find(Cause.AlreadyExists, 0.3, Of(surge.Values, surge, $"show {Number(surge.DistinctValues)}{(surge.HasMoreValues ? " or more" : "")} different values, and no pattern"));

    private static CauseFinding Unknown(string text) => Find(Cause.Unknown, 0, text);

    private static CauseFinding Find(Cause cause, double confidence, string text) => new(cause, confidence, [new Evidence(text)], []);

    private static bool IsShare(long part, Surge surge) => part > 0 && part >= Majority * surge.Count;

    private static string Of(long part, Surge surge, string what) => $"{Number(part)} of {Number(surge.Count)} errors {what}.";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
