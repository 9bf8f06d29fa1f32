using System.Globalization;
using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>What came of diagnosing a scenario on a server.</summary>
/// <param name="Client">How the statement was run.</param>
/// <param name="Diagnosis">The diagnosis.</param>
/// <param name="Faults">What is wrong with it beyond its cause; empty when all is well.</param>
internal sealed record Outcome(Client Client, Diagnosis Diagnosis, IReadOnlyList<string> Faults)
{
    /// <summary>Plays a scenario in every way, and diagnoses its error.</summary>
    public static async Task<IReadOnlyList<Outcome>> OfAsync(Scenario scenario, TestServer server)
    {
        var outcomes = new List<Outcome>();
        foreach (var client in Client.All) outcomes.Add(await OfAsync(scenario, client, server));
        return outcomes;
    }

    /// <summary>The diagnosis in full, for the message of a test that fails.</summary>
    public string Describe() => string.Join("\n",
    [
        $"{Client}: {Diagnosis.Entry.Message}",
        .. Faults,
        .. Diagnosis.Causes.SelectMany(finding => (string[])
        [
            string.Create(CultureInfo.InvariantCulture, $"{finding.Cause} {finding.Confidence:0.00}"),
            .. finding.Evidence.Select(evidence => $"  {evidence.Text}\n    {evidence.Query}\n    {evidence.Result}"),
            .. finding.Remedies.Select(remedy => $"  → {remedy.Text}\n    {remedy.Sql}"),
        ]),
    ]);

    private static async Task<Outcome> OfAsync(Scenario scenario, Client client, TestServer server)
    {
        var faults = new List<string>();
        await using var stage = await ScenarioStage.PlayAsync(scenario, client, server);
        var before = await Fingerprint.OfAsync(stage.Database);
        var diagnosis = await stage.DiagnoseAsync(new DiagnoserOptions { Redaction = Redaction.None });
        if (await Fingerprint.OfAsync(stage.Database) != before) faults.Add("the database differs after the diagnosis");
        if (diagnosis.Queries > 6) faults.Add($"{diagnosis.Queries} queries");
        if (diagnosis.Causes.Any(finding => finding.Confidence is < 0 or > 1)) faults.Add("a confidence beyond 0 to 1");
        faults.AddRange(diagnosis.Unread.Select(unread => $"not read: {unread}"));
        faults.AddRange(await RepeatEvidenceAsync(stage, diagnosis));
        if (client == Client.All[0]) faults.AddRange(await Cure.TryAllAsync(stage, diagnosis));
        return new Outcome(client, diagnosis, faults);
    }

    private static async Task<IReadOnlyList<string>> RepeatEvidenceAsync(ScenarioStage stage, Diagnosis diagnosis)
    {
        var faults = new List<string>();
        foreach (var evidence in diagnosis.Causes.SelectMany(finding => finding.Evidence).Where(evidence => evidence.Query is not null))
        {
            await using var connection = await stage.ConnectAsync();
            var again = await Repetition.OfAsync(connection, evidence.Query!);
            if (!Repetition.Agrees(again, evidence)) faults.Add($"{evidence.Query} printed {evidence.Result}, and answers {again}");
        }
        return faults;
    }
}
