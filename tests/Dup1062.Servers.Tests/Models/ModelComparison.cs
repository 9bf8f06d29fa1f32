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

    /// <summary>All keys and columns that our reader finds.</summary>
    public static IEnumerable<string> Lines(Compilation compilation) => Read(compilation).Tables
        .SelectMany(table => table.UniqueKeys.Select(key => $"{table.Name} ({table.IsComplete}) {key.Name} ({string.Join(", ", key.Parts)})").Concat(table.Columns.Select(column => $"{table.Name}.{column}")))
        .Order(StringComparer.Ordinal);

    /// <summary>Asserts that they have the same unique keys, and the same columns.</summary>
    /// <param name="catalog">What our reader finds.</param>
    /// <param name="database">The database.</param>
    /// <param name="unknown">Tables that our reader must say nothing of.</param>
    public static async Task AssertAgreeAsync(SchemaCatalog catalog, TestDatabase database, IReadOnlyCollection<string> unknown)
    {
        await using var connection = await database.OpenAsync();
        var text = new SchemaText(database.Name, "");
        var columns = await SchemaOracle.ColumnsOfAsync(connection, database.Name);
        var theirs = (await SchemaOracle.UniqueKeysOfAsync(connection, database.Name)).Select(text.Of)
            .Concat(columns.Select(column => (column.Table, Line(column.Table, column.Name, column.IsNullable, column.IsAutoIncrement))))
            .Where(line => !Bookkeeping.Contains(line.Item1) && !unknown.Contains(line.Item1, StringComparer.OrdinalIgnoreCase));
        var tables = catalog.Tables.Where(table => !Bookkeeping.Contains(table.Name.Name)).ToList();
        var incomplete = tables.Where(table => !table.IsComplete).Select(table => table.Name.Name);
        var ours = tables.SelectMany(table => text.KeysOf(table).Concat(table.Columns.Select(column => (table.Name.Name, Line(table.Name.Name, column.Name, column.IsNullable, column.IsAutoIncrement)))));

        Assert.Empty(incomplete);
        Assert.Equal(theirs.Select(line => line.Item2).Order(StringComparer.Ordinal), ours.Select(line => line.Item2).Order(StringComparer.Ordinal));
        Assert.Equal([], tables.SelectMany(table => table.Columns, (table, column) => Disagreement(column, columns.First(c => c.Table.Equals(table.Name.Name, StringComparison.OrdinalIgnoreCase) && c.Name == column.Name).Collation)).Where(line => line is not null));
    }

    /// <summary>A collation that our reader finds, and that compares in another way than the server's. Servers call their defaults by different names.</summary>
    private static string? Disagreement(Column column, string? theirs) =>
        column.Collation is not { } ours || (theirs is not null && new Collation(theirs) is var collation && collation.CharacterSet == ours.CharacterSet && collation.IsCaseInsensitive == ours.IsCaseInsensitive)
            ? null
            : $"{column.Name}: {ours.Name}, not {theirs}";

    private static string Line(string table, string column, bool isNullable, bool isAutoIncrement) =>
        $"column {table}.{column}{(isNullable ? "" : " NOT NULL")}{(isAutoIncrement ? " AUTO_INCREMENT" : "")}";
}
