using System.Globalization;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>A table as a failed ALTER TABLE or CREATE INDEX would have left it, and the key that its rows collide on.</summary>
/// <param name="Table">The table as it is.</param>
/// <param name="Changed">The table as it would be.</param>
/// <param name="Key">The key.</param>
internal sealed record ChangedTable(TableFacts Table, Table Changed, UniqueKey Key)
{
    private const int MostShown = 5;

    /// <summary>Applies the statement to what SHOW CREATE TABLE gives; null where that leads to no key.</summary>
    public static async Task<ChangedTable?> ReadAsync(Incident incident, FailedStatement statement, CancellationToken cancellationToken)
    {
        if (incident.NamedTable(statement) is not { } table) return null;
        var created = await incident.Queries.ReadSchemaAsync(new Query($"SHOW CREATE TABLE {table.QuotedName}", []), "the table's definition", cancellationToken).ConfigureAwait(false);
        if (created is not { Rows: [var row] } || created.Text(row, "Create Table") is not { } definition) return null;
        var server = incident.Queries.Session.Server;
        var builder = new SchemaBuilder(server);
        builder.Apply(SchemaScript.Parse($"{definition};\n{WithoutDatabase(statement, table)};", new SchemaScriptOptions { Server = server }), "change");
        var changed = builder.Build().Find(new TableName(null, table.Table.Name.Name)).FirstOrDefault();
        if (changed is null || KeyOf(incident, changed, table) is not { } key) return null;
        return key.Parts.All(part => part.Column is { } name && table.FindColumn(name) is not null) ? new ChangedTable(table, changed, key) : null;
    }

    /// <summary>A query for the values that stand in several rows.</summary>
    public Query Collisions()
    {
        var parts = Key.Parts.Select(part => $"{Operand(part)} AS {SqlNames.Quote(part.Column!)}");
        var notNull = Key.Parts.Select(part => $"{SqlNames.Quote(part.Column!)} IS NOT NULL");
        var numbers = Enumerable.Range(1, Key.Parts.Count).Select(i => i.ToString(CultureInfo.InvariantCulture));
        return new Query(
            $"SELECT {string.Join(", ", parts)}, COUNT(*) AS {LookupColumns.Times} FROM {Table.QuotedName} WHERE {string.Join(" AND ", notNull)} GROUP BY {string.Join(", ", numbers)} HAVING {LookupColumns.Times} > 1 LIMIT {MostShown}",
            []);
    }

    /// <summary>SQL that leaves only the first row of each value; null where no column tells which is the first.</summary>
    public string? DeleteAllButFirst()
    {
        if (Table.PrimaryKey is not { Parts: [{ Column: { } id }] } primary || Key.Parts.Any(part => part.Column == id) || primary.Name == Key.Name) return null;
        var equal = Key.Parts.Select(part => $"{Operand(part, "later.")} = {Operand(part, "first.")}");
        return $"DELETE later FROM {Table.QuotedName} AS later JOIN {Table.QuotedName} AS first ON {string.Join(" AND ", equal)} WHERE later.{SqlNames.Quote(id)} > first.{SqlNames.Quote(id)}";
    }

    /// <summary>The key of the error; else the only one that is new, or whose columns change.</summary>
    private static UniqueKey? KeyOf(Incident incident, Table changed, TableFacts table)
    {
        var byName = changed.UniqueKeys.FirstOrDefault(key => string.Equals(key.Name, incident.Entry.Key, StringComparison.OrdinalIgnoreCase));
        if (byName is not null) return byName;
        var affected = changed.UniqueKeys.Where(key => table.FindKey(key.Name) is not { } old || !old.Parts.SequenceEqual(key.Parts)).ToList();
        return affected.Count == 1 ? affected[0] : null;
    }

    /// <summary>The new definition's value of a part.</summary>
    private string Operand(KeyPart part, string qualifier = "")
    {
        var (name, old, column) = (qualifier + SqlNames.Quote(part.Column!), Table.FindColumn(part.Column!)!, Changed.FindColumn(part.Column!));
        if (column is null) return name;
        var kind = ColumnKinds.Of(column.Type);
        if (kind == ColumnKind.Text)
        {
            var collation = column.Collation?.Name ?? old.Collation;
            var text = old.Kind == ColumnKind.Text && collation == old.Collation || collation is null ? name : $"CONVERT({name} USING {column.Collation?.CharacterSet ?? old.CharacterSet}) COLLATE {collation}";
            var length = Math.Min(column.Length ?? int.MaxValue, part.PrefixLength ?? int.MaxValue);
            return length < int.MaxValue && (old.MaxLength is null || length < old.MaxLength) ? $"LEFT({text}, {length.ToString(CultureInfo.InvariantCulture)})" : text;
        }
        if (kind is ColumnKind.DateTime or ColumnKind.Time && old.Kind == kind && (column.Length ?? 0) < old.FractionDigits) return $"CAST({name} AS {(kind == ColumnKind.Time ? "TIME" : "DATETIME")}({(column.Length ?? 0).ToString(CultureInfo.InvariantCulture)}))";
        if (kind == ColumnKind.Date && old.Kind == ColumnKind.DateTime) return $"CAST({name} AS DATE)";
        if (kind == ColumnKind.Integer && old.Kind is ColumnKind.Decimal or ColumnKind.Double or ColumnKind.Float) return $"ROUND({name})";
        return name;
    }

    // The definition that SHOW CREATE TABLE gives names no database.
    private static string WithoutDatabase(FailedStatement statement, TableFacts table) =>
        statement.Table is { Database: { } database } ? statement.Text.Replace($"{SqlNames.Quote(database)}.", "").Replace($"{database}.{table.Table.Name.Name}", table.Table.Name.Name) : statement.Text;
}
