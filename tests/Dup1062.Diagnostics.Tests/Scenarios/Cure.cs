using System.Data.Common;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>Runs remedies.</summary>
internal static class Cure
{
    private static readonly string[] Looks = ["SELECT", "SHOW"];
    private static readonly string[] StandIns = ["INSERT", "REPLACE", "UPDATE"];

    /// <summary>Runs each remedy of the likeliest cause on a scene of its own.</summary>
    /// <returns>What did not cure.</returns>
    public static async Task<IReadOnlyList<string>> TryAllAsync(ScenarioStage stage, Diagnosis diagnosis)
    {
        var faults = new List<string>();
        foreach (var remedy in diagnosis.Causes.Take(1).SelectMany(finding => finding.Remedies).Where(remedy => remedy.Sql is not null))
        {
            await using var scene = await stage.AgainAsync();
            try
            {
                await TryAsync(scene, scene.ToOwn(remedy.Sql!, stage));
            }
            catch (DbException e)
            {
                faults.Add($"{remedy.Sql} does not cure: {e.Message}");
            }
        }
        return faults;
    }

    private static async Task TryAsync(ScenarioStage scene, string sql)
    {
        await scene.RunAsync(scene.Scenario.Reaction is null && scene.Scenario.Session?.StartsWith("START TRANSACTION", StringComparison.Ordinal) == true ? "ROLLBACK" : null);
        await scene.RunAsync(sql);
        if (IsOneOf(sql, Looks)) return;
        // What stands in for the statement has to work as often as a client sends it.
        if (IsOneOf(sql, StandIns)) await scene.RunAsync(sql);
        else await scene.RepeatAsync();
    }

    private static bool IsOneOf(string sql, string[] verbs) => verbs.Any(verb => sql.StartsWith(verb, StringComparison.OrdinalIgnoreCase));
}
