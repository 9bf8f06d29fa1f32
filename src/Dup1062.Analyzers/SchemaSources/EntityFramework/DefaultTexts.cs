using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>What the SQL of a column's default comes to, by the reader of scripts.</summary>
internal static class DefaultTexts
{
    public static ColumnDefault Of(string? sql)
    {
        if (sql is null) return ColumnDefault.Expression;
        var script = SchemaScript.Parse($"CREATE TABLE t (c INT DEFAULT {sql})");
        var builder = new SchemaBuilder();
        builder.Apply(script);
        return builder.Build().Tables.FirstOrDefault() is { IsComplete: true, Columns: [var column] } ? column.Default : ColumnDefault.Expression;
    }
}
