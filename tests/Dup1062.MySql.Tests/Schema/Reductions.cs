using Dup1062.MySql.Schema;
using Dup1062.MySql.Schema.Reduction;

namespace Dup1062.MySql.Tests.Schema;

/// <summary>Compares scripts with what is left of them.</summary>
internal static class Reductions
{
    /// <summary>A script that has to be reducible.</summary>
    public static ReducedScript Of(string sql)
    {
        var reduced = ReducedScript.Read(new StringReader(sql));
        Assert.NotNull(reduced);
        AssertSame(sql, reduced);
        return reduced;
    }

    /// <summary>A script that is taken as it is, or else gives the same reduced.</summary>
    public static void AssertSameIfAny(string sql)
    {
        if (ReducedScript.Read(new StringReader(sql)) is { } reduced) AssertSame(sql, reduced);
    }

    /// <summary>What was written is read again, as the compiler gets it.</summary>
    private static void AssertSame(string sql, ReducedScript reduced)
    {
        var file = ReducedFiles.Read(ReducedFiles.Write([new("/a b.sql", "found", reduced), new("/c.sql", "", reduced)]))[1];
        Assert.Equal(("/c.sql", "", reduced.Text), (file.Path, file.Origin, file.Script.Text));
        Assert.Equal(Describe(SchemaScript.Parse(sql), location => location), Describe(SchemaScript.Parse(reduced.Text), location => file.Script.PlaceOf((int)location.Offset).Original));
    }

    private static string Describe(SchemaScript script, Func<ScriptLocation, ScriptLocation> placeOf) => string.Join('\n',
    [
        $"{script.Dialect} {script.IsSurelyMySql} {script.Server}",
        .. script.Statements.Select(statement => $"{statement.GetType().Name} {placeOf(statement.Location)}"),
        .. script.Problems.Select(problem => $"{problem.Expected} {problem.Found} {placeOf(problem.Location)}"),
        .. Catalog(script).Tables.Select(table => $"{table.Name} {table.IsComplete} {table.ColumnNames()} {table.Keys()} {table.NonUniqueKeys()}"),
    ]);

    private static SchemaCatalog Catalog(SchemaScript script)
    {
        var builder = new SchemaBuilder();
        builder.Apply(script, "sequence");
        return builder.Build();
    }
}
