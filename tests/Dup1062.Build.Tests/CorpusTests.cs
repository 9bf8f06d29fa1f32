using Dup1062.MySql.Schema;

namespace Dup1062.Build.Tests;

/// <summary>The scripts that are proved on real servers give the same catalog reduced, with and without rows between their statements.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Scripts => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.sql").Select(path => Path.GetFileName(path)!)];

    [Theory, MemberData(nameof(Scripts))]
    public void Gives_the_same_catalog(string name)
    {
        using var folder = new ScriptFolder();
        var original = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", name));
        folder.Write("a.sql", original);

        Assert.Equal(["a.sql"], folder.Reduce("a.sql"));

        Assert.Equal(Tables(original), Tables(folder.TextOf("a.sql")));
    }

    private static string Tables(string sql)
    {
        var builder = new SchemaBuilder();
        builder.Apply(SchemaScript.Parse(sql));
        return string.Join('\n', builder.Build().Tables.Select(table => string.Join(' ',
            [table.Name, .. table.Columns.Select(column => $"{column.Name} {column.Type} {column.Collation?.Name}"), .. table.UniqueKeys.Select(key => $"{key.Name}({string.Join(",", key.Parts)})")])));
    }
}
