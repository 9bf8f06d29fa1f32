using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

/// <summary>Short ways from DDL to what a test looks at.</summary>
internal static class Catalogs
{
    public static SchemaCatalog Of(string sql, string? server = null) => OfSequence(server, sql);

    /// <summary>Scripts that run one after the other.</summary>
    public static SchemaCatalog OfSequence(string? server, params string[] scripts)
    {
        var builder = new SchemaBuilder();
        foreach (var script in scripts) builder.Apply(Script(script, server), "sequence");
        return builder.Build();
    }

    /// <summary>Scripts that know nothing of each other.</summary>
    public static SchemaCatalog OfUnrelated(params string[] scripts)
    {
        var builder = new SchemaBuilder();
        foreach (var script in scripts) builder.Apply(Script(script));
        return builder.Build();
    }

    /// <summary>A script; reduced, it has to give the same.</summary>
    public static SchemaScript Script(string sql, string? server = null)
    {
        Reductions.Of(sql);
        return SchemaScript.Parse(sql, new SchemaScriptOptions { Path = "test.sql", Server = ServerVersion.TryParse(server) });
    }

    /// <summary>The only table of a script.</summary>
    public static Table Table(string sql, string? server = null) => Assert.Single(Of(sql, server).Tables);

    /// <summary>A table's unique keys as <c>PRIMARY(id) name(a, b(10), (lower(c)))</c>.</summary>
    public static string Keys(this Table table) => string.Join(" ", table.UniqueKeys.Select(key => $"{key.Name}({string.Join(", ", key.Parts)})"));

    /// <summary>A table's other keys, likewise.</summary>
    public static string NonUniqueKeys(this Table table) => string.Join(" ", table.NonUniqueKeys.Select(key => $"{key.Name}({string.Join(", ", key.Parts)})"));

    public static string ColumnNames(this Table table) => string.Join(" ", table.Columns.Select(column => column.Name));
}
