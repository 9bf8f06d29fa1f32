using System.Globalization;
using System.Text;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>How often each cause was given for each cause expected.</summary>
internal sealed class ConfusionTable
{
    private const double Confident = 0.8;

    private readonly List<(Cause Expected, Cause Given, double Confidence, string Name)> _entries = [];

    public void Add(Scenario scenario, Outcome outcome, string where)
    {
        var finding = outcome.Diagnosis.Causes.FirstOrDefault();
        _entries.Add((scenario.Cause, outcome.Diagnosis.Cause, finding?.Confidence ?? 0, $"{scenario} ({where}, {outcome.Client})"));
    }

    /// <summary>The share of entries whose likeliest cause is the expected one.</summary>
    public double Accuracy => _entries.Count(entry => entry.Expected == entry.Given) / (double)_entries.Count;

    /// <summary>Wrong answers that sound sure.</summary>
    public IEnumerable<string> ConfidentlyWrong => _entries
        .Where(entry => entry.Expected != entry.Given && entry.Confidence >= Confident)
        .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Name}: {entry.Given} at {entry.Confidence:0.00}"));

    /// <summary>All wrong answers.</summary>
    public IEnumerable<string> Wrong => _entries
        .Where(entry => entry.Expected != entry.Given)
        .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Name}: {entry.Given} at {entry.Confidence:0.00}"));

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{_entries.Count} diagnoses, the likeliest cause right in {Accuracy:P1}");
        text.AppendLine("expected → given, times (mean confidence)");
        foreach (var expected in _entries.GroupBy(entry => entry.Expected).OrderBy(group => group.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"{expected.Key,-24}");
            foreach (var given in expected.GroupBy(entry => entry.Given).OrderByDescending(group => group.Count()))
            {
                text.Append(CultureInfo.InvariantCulture, $"{given.Key} {given.Count()} ({given.Average(entry => entry.Confidence):0.00})  ");
            }
            text.AppendLine();
        }
        return text.AppendJoin(Environment.NewLine, Wrong).ToString();
    }
}
