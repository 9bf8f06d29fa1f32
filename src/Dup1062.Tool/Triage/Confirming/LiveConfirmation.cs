using Dup1062.Diagnostics;
using Dup1062.Tool.Connections;
using Dup1062.Tool.Triage.Grouping;

namespace Dup1062.Tool.Triage.Confirming;

/// <summary>Asks a server whether a group's likely cause is the real one, by a few of its errors.</summary>
internal static class LiveConfirmation
{
    /// <summary>Each costs a few queries.</summary>
    private const int MostGroups = 20;

    /// <summary>Diagnoses the largest groups.</summary>
    /// <exception cref="ToolException">The server cannot be reached.</exception>
    public static async Task RunAsync(Server server, IReadOnlyList<TriageGroup> groups, ValueRedactor redactor, CancellationToken cancellationToken)
    {
        await using (await server.OpenAsync(cancellationToken))
        {
            // Only to say once, and clearly, that it cannot be reached.
        }
        var diagnoser = new DuplicateEntryDiagnoser(server.CreateConnection, new DiagnoserOptions { Redaction = redactor.ShowsValues ? Redaction.None : Redaction.Mask });
        foreach (var group in groups.Take(MostGroups)) await ConfirmAsync(diagnoser, group, cancellationToken);
    }

    /// <summary>The surest of the diagnoses: rows of some of the errors may be gone by now.</summary>
    private static async Task ConfirmAsync(DuplicateEntryDiagnoser diagnoser, TriageGroup group, CancellationToken cancellationToken)
    {
        foreach (var sample in group.Samples)
        {
            var diagnosis = await diagnoser.DiagnoseAsync(sample, command: null, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            group.Table ??= diagnosis.Table;
            if (group.Diagnosis is null || Confidence(diagnosis) > Confidence(group.Diagnosis)) group.Diagnosis = diagnosis;
        }
    }

    private static double Confidence(Diagnosis diagnosis) => diagnosis.Causes.Count == 0 ? 0 : diagnosis.Causes[0].Confidence;
}
