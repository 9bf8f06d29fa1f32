using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SchemaSources;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;

namespace Dup1062.Servers.Tests.Models;

/// <summary>The tables of a database beside those that our reader finds in code.</summary>
internal static class ModelComparison
{
    /// <summary>Tables that tools make for themselves.</summary>
    private static readonly string[] Bookkeeping = ["__EFMigrationsHistory", "VersionInfo"];

    public static SchemaCatalog Read(Compilation compilation) =>
        ProjectCatalogs.Of(compilation, files: [], Engine.MySql, server: null, CancellationToken.None).Catalog;

    /// <summary>Asserts that they have the same unique keys, and the same columns.</summary>
    /// <param name="catalog">What our reader finds.</param>
    /// <param name="database">The database.</param>
    /// <param name="unknown">Tables that our reader must say nothing of.</param>
    public static async Task AssertAgreeAsync(SchemaCatalog catalog, TestDatabase database, IReadOnlyCollection<string> unknown)
    {
        await using var connection = await database.OpenAsync();
        var text = new SchemaText(database.Name, "");
        var theirs = (await SchemaOracle.UniqueKeysOfAsync(connection, database.Name)).Select(text.Of)
            .Concat((await SchemaOracle.ColumnsOfAsync(connection, database.Name)).Select(column => (column.Table, Line(column.Table, column.Name, column.IsNullable, column.IsAutoIncrement))))
            .Where(line => !Bookkeeping.Contains(line.Item1) && !unknown.Contains(line.Item1, StringComparer.OrdinalIgnoreCase));
        var incomplete = catalog.Tables.Where(table => !table.IsComplete).Select(table => table.Name.Name);
        var ours = catalog.Tables.SelectMany(table => text.KeysOf(table).Concat(table.Columns.Select(column => (table.Name.Name, Line(table.Name.Name, column.Name, column.IsNullable, column.IsAutoIncrement)))));

        Assert.Empty(incomplete);
        Assert.Equal(theirs.Select(line => line.Item2).Order(StringComparer.Ordinal), ours.Select(line => line.Item2).Order(StringComparer.Ordinal));
    }

    private static string Line(string table, string column, bool isNullable, bool isAutoIncrement) =>
        $"column {table}.{column}{(isNullable ? "" : " NOT NULL")}{(isAutoIncrement ? " AUTO_INCREMENT" : "")}";
}
