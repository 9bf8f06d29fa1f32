using Dup1062.Diagnostics;
using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Tool.Tests.Doctor;

public class SceneTests
{
    public static TheoryData<ServerKind, string> Scenes() => Matrix(Doctor.Scenes.All);

    public static TheoryData<ServerKind, string> Provoked() => Matrix([.. Doctor.Scenes.All.Where(scene => scene.Provoke is not null)]);

    public static TheoryData<ServerKind, string> NearMisses() => Matrix(Doctor.Scenes.NearMisses);

    [SkippableTheory, MemberData(nameof(Scenes))]
    public async Task Each_scene_is_found(ServerKind kind, string name)
    {
        var scene = Doctor.Scenes.All.Single(one => one.Name == name);
        await using var database = await SetUpAsync(kind, scene);

        var report = await Checkups.OfAsync(database);

        var finding = Assert.Single(report.Findings);
        Assert.Equal(scene.Kind, finding.Kind);
        Assert.Equal(scene.Urgency ?? finding.Urgency.ToString(), finding.Urgency.ToString());
        Assert.Empty(report.Unread);
        await AssertRepeatsAsync(database, finding.Evidence);
    }

    [SkippableTheory, MemberData(nameof(Provoked))]
    public async Task What_it_warns_of_happens(ServerKind kind, string name)
    {
        var scene = Doctor.Scenes.All.Single(one => one.Name == name);
        await using var database = await SetUpAsync(kind, scene);

        var error = await Assert.ThrowsAsync<MySqlException>(() => database.ExecuteAsync(scene.Provoke!));

        Assert.Equal(1062, error.Number);
    }

    [SkippableTheory, MemberData(nameof(Scenes))]
    public async Task After_each_remedy_it_is_gone(ServerKind kind, string name)
    {
        var scene = Doctor.Scenes.All.Single(one => one.Name == name);
        await using var database = await SetUpAsync(kind, scene);
        var remedies = (await Checkups.OfAsync(database)).Findings.SelectMany(finding => finding.Remedies).ToList();

        // Without generated columns some are in words only.
        Assert.True(kind == ServerKind.MySql56 || remedies.TrueForAll(remedy => remedy.Sql is not null));
        foreach (var remedy in remedies.Select(remedy => remedy.Sql).OfType<string>())
        {
            await using var other = await SetUpAsync(kind, scene);
            await other.ExecuteAsync(remedy.Replace(database.Name, other.Name, StringComparison.Ordinal));
            if (remedy.StartsWith("SELECT", StringComparison.Ordinal)) continue;
            var report = await Checkups.OfAsync(other);
            Assert.True(report.Findings.Count == 0, $"{remedy}\n{Checkups.Words(report)}");
        }
    }

    [SkippableTheory, MemberData(nameof(NearMisses))]
    public async Task A_near_miss_is_quiet(ServerKind kind, string name)
    {
        await using var database = await SetUpAsync(kind, Doctor.Scenes.NearMisses.Single(one => one.Name == name));

        Assert.Equal("", Checkups.Words(await Checkups.OfAsync(database)));
    }

    private static async Task<TestDatabase> SetUpAsync(ServerKind kind, Scene scene)
    {
        var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(scene.Setup);
        return database;
    }

    /// <summary>Each query, run by hand, gives the answer that is printed.</summary>
    private static async Task AssertRepeatsAsync(TestDatabase database, IReadOnlyList<Evidence> evidence)
    {
        Assert.NotEmpty(evidence);
        await using var connection = await database.OpenAsync();
        foreach (var seen in evidence)
        {
            await using var command = new MySqlCommand(seen.Query, connection);
            await using var reader = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await reader.ReadAsync()) lines.Add(string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)} = {(reader.IsDBNull(i) ? "NULL" : reader.GetValue(i))}")));
            Assert.Contains(seen.Result!, string.Join("\n", lines), StringComparison.Ordinal);
        }
    }

    private static TheoryData<ServerKind, string> Matrix(Scene[] scenes)
    {
        var matrix = new TheoryData<ServerKind, string>();
        foreach (var scene in scenes)
        {
            foreach (var kind in scene.On) matrix.Add(kind, scene.Name);
        }
        return matrix;
    }
}
