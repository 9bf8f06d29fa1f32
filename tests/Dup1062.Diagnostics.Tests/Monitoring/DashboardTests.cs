using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dup1062.Diagnostics.Tests.Monitoring;

public partial class DashboardTests
{
    [Fact]
    public async Task The_dashboard_asks_for_every_metric_and_for_no_other()
    {
        var asked = Expressions().SelectMany(expression => Metric().Matches(expression)).Select(match => match.Value).ToHashSet();
        Assert.Equal((await MetricsAsync()).Order(), asked.Order());
    }

    private static IEnumerable<string> Expressions()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src/Dup1062.Diagnostics/dashboards/dup1062.json")));
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!)];
    }

    /// <summary>The meter's instruments as Prometheus names them.</summary>
    private static async Task<IReadOnlyList<string>> MetricsAsync()
    {
        var names = new HashSet<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "Dup1062") names.Add(instrument.Name.Replace('.', '_') + (instrument is Histogram<double> ? "_seconds_bucket" : "_total"));
            },
        };
        listener.Start();
        await using var service = new MonitoredService();
        return [.. names];
    }

    [GeneratedRegex(@"\bdup1062_\w+(?=\{)")]
    private static partial Regex Metric();
}
