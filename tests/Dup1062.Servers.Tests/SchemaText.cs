using System.Text.RegularExpressions;
using Dup1062.MySql.Schema;

namespace Dup1062.Servers.Tests;

/// <summary>Keys and columns as lines of text, the same for what a server says and for what the schema reader finds.</summary>
/// <param name="currentDatabase">The database that lines leave out.</param>
/// <param name="defaultCollation">That of text columns for which no script says one.</param>
internal sealed class SchemaText(string currentDatabase, string defaultCollation)
{
    public string TableOf(string? database, string table) => database is null || database == currentDatabase ? table : $"{database}.{table}";

    public (string Table, string Line) Of(ServerUniqueKey key) => Key(key.Database, key.Table, key.Name, key.Parts.Select(part => part.Column is { } column
        ? Part(column, part.PrefixLength)
        : Functional(Regex.Matches(part.Expression!, "`((?:[^`]|``)+)`").Select(name => name.Groups[1].Value))));

    /// <summary>The unique keys of a table. What a functional part computes is the server's to rewrite; which columns it reads is not.</summary>
    public IEnumerable<(string Table, string Line)> KeysOf(Table table) => table.UniqueKeys.Select(key =>
        Key(table.Name.Database, table.Name.Name, key.Name, key.Parts.Select(part => part.Column is { } column
            ? Part(column, part.PrefixLength)
            : Functional(part.ExpressionColumns))));

    public IEnumerable<(string Table, string Line)> Of(IEnumerable<ServerColumn> columns) => columns
        .GroupBy(column => (column.Database, column.Table))
        .SelectMany(table => table.Select((column, i) => Column(
            column.Database, column.Table, i, column.Name, column.Type, column.IsNullable, column.IsAutoIncrement, column.IsGenerated, column.IsInvisible,
            column.Default, column.Collation)));

    public IEnumerable<(string Table, string Line)> ColumnsOf(Table table) => table.Columns.Select((column, i) => Column(
        table.Name.Database, table.Name.Name, i, column.Name, column.Type, column.IsNullable, column.IsAutoIncrement, column.IsGenerated, column.IsInvisible,
        DefaultOf(column), IsText(column) ? column.Collation?.Name ?? defaultCollation : null));

    private static bool IsText(Column column) =>
        column.Type is "char" or "varchar" or "tinytext" or "text" or "mediumtext" or "longtext" or "enum" or "set" || column.Collation is not null;

    private static ServerDefault DefaultOf(Column column) => column.Default switch
    {
        ColumnDefault.Constant => ServerDefault.Constant,
        ColumnDefault.Unique or ColumnDefault.Expression => ServerDefault.Expression,
        _ => ServerDefault.None,
    };

    private static string Part(string column, int? prefix) => prefix is null ? column : $"{column}({prefix})";

    private static string Functional(IEnumerable<string> columns) =>
        $"(of {string.Join(" and ", columns.Select(column => column.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal))})";

    private (string Table, string Line) Key(string? database, string table, string key, IEnumerable<string> parts) =>
        (TableOf(database, table), $"key {TableOf(database, table)}.{key} ({string.Join(", ", parts)})");

    private (string Table, string Line) Column(
        string? database, string table, int position, string column, string type, bool isNullable, bool isAutoIncrement, bool isGenerated, bool isInvisible,
        ServerDefault @default, string? collation) =>
        (TableOf(database, table), $"column {position} of {TableOf(database, table)}: {column} {type}"
            + (collation is null ? "" : " " + Regex.Replace(collation, "^utf8_", "utf8mb3_"))
            + (isNullable ? "" : " NOT NULL")
            + (@default == ServerDefault.None ? "" : $" DEFAULT {@default}")
            + (isAutoIncrement ? " AUTO_INCREMENT" : "")
            + (isGenerated ? " GENERATED" : "")
            + (isInvisible ? " INVISIBLE" : ""));
}
