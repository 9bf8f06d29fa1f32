namespace Dup1062.Servers.Tests;

public class SchemaOracleTests
{
    public static TheoryData<string, ServerKind> Scripts()
    {
        var data = new TheoryData<string, ServerKind>();
        foreach (var script in CorpusScript.All())
        {
            foreach (var kind in script.Servers()) data.Add(script.Name, kind);
        }
        return data;
    }

    [SkippableTheory, MemberData(nameof(Scripts))]
    public async Task Loads(string script, ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.RunScriptAsync(CorpusScript.All().Single(s => s.Name == script).Text);
        await using var connection = await database.OpenAsync();
        foreach (var key in await SchemaOracle.UniqueKeysOfAsync(connection, database.Name)) File.AppendAllText("/tmp/sv/keys.txt", $"{script} {kind} {key.Table}.{key.Name} ({string.Join(", ", key.Parts.Select(p => $"{p.Column ?? p.Expression}[{p.PrefixLength}]"))})\n");
    }
}
