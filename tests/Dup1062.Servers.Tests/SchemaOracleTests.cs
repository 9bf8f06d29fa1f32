using Xunit.Abstractions;

namespace Dup1062.Servers.Tests;

/// <summary>The schema reader finds what a server has after the same scripts.</summary>
public class SchemaOracleTests(ITestOutputHelper output)
{
    public static TheoryData<string, ServerKind> Scripts()
    {
        var data = new TheoryData<string, ServerKind>();
        foreach (var script in CorpusScript.All())
        {
            foreach (var kind in script.Servers) data.Add(script.Name, kind);
        }
        return data;
    }

    [SkippableTheory, MemberData(nameof(Scripts))]
    public async Task Reader_and_server_agree_on_our_scripts(string name, ServerKind kind)
    {
        var script = CorpusScript.Named(name);
        var schema = await ComparedSchema.LoadAsync(kind, [script.Text]);

        Assert.Empty(schema.Errors);
        Assert.NotEqual(0, schema.KeyCount);
        Assert.Equal(script.Incomplete, schema.Incomplete);
        Assert.True(schema.Differences.Count == 0, string.Join('\n', schema.Differences));
    }

    [SkippableTheory, EachServer]
    public async Task Reader_and_server_agree_on_the_scripts_of_applications(ServerKind kind)
    {
        var corpora = ExternalCorpus.All().ToList();
        Skip.If(corpora.Count == 0, $"{ExternalCorpus.Variable} names no applications");
        var differences = new List<string>();
        foreach (var corpus in corpora)
        {
            var schema = await ComparedSchema.LoadAsync(kind, corpus.Texts());
            output.WriteLine($"{corpus.Folder}: {schema.KeyCount} unique keys, {schema.Errors.Count} refused statements, incomplete: {string.Join(", ", schema.Incomplete)}");
            differences.AddRange(schema.Differences.Select(difference => $"{corpus.Folder}: {difference}"));
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
