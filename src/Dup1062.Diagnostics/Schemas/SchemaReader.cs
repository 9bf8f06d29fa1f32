using System.Collections.Concurrent;
using Dup1062.Diagnostics.Queries;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>Reads tables from information_schema, and keeps them for a short time: a surge of errors asks for the same ones.</summary>
internal sealed class SchemaReader
{
    private const int MostTables = 256;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Address, string Database, string Table), Entry> _tables = new();

    /// <summary>The table of a name; null where there is none that the account may see.</summary>
    /// <param name="queries">Asks the server.</param>
    /// <param name="database">The database.</param>
    /// <param name="name">The table, as somebody writes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TableFacts?> ReadAsync(EvidenceQueries queries, string database, string name, CancellationToken cancellationToken)
    {
        var id = (queries.Session.Address, database, name);
        if (_tables.TryGetValue(id, out var entry) && DateTime.UtcNow - entry.ReadAt < KeptFor) return entry.Table;
        var table = await ReadTableAsync(queries, database, name, cancellationToken).ConfigureAwait(false);
        if (table is null) return null;
        if (_tables.Count >= MostTables) _tables.Clear();
        _tables[id] = new Entry(table, DateTime.UtcNow);
        return table;
    }

    /// <summary>The tables of a database that have a unique key of a name.</summary>
    /// <param name="queries">Asks the server.</param>
    /// <param name="database">The database.</param>
    /// <param name="key">The key's name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<string>> FindTablesAsync(EvidenceQueries queries, string database, string key, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT DISTINCT s.table_name AS owner FROM information_schema.statistics AS s
            WHERE s.table_schema = @dup0 AND s.index_name = @dup1 AND s.non_unique = 0 LIMIT 50
            """;
        var answer = await queries.ReadSchemaAsync(new Query(sql, [database, key]), "the tables with such a key", cancellationToken).ConfigureAwait(false);
        return answer is null ? [] : [.. answer.Rows.Select(row => answer.Text(row, "owner")!)];
    }

    private static async Task<TableFacts?> ReadTableAsync(EvidenceQueries queries, string database, string name, CancellationToken cancellationToken)
    {
        var columns = await AskAsync("columns", "ordinal_position", "the columns").ConfigureAwait(false);
        if (columns is null || columns.Rows.Count == 0) return null;
        var exactName = ExactName(columns, name);
        var facts = ColumnRows.Read(columns, exactName, queries.Session.Server);
        var keys = await AskAsync("statistics", "index_name, s.seq_in_index", "the keys").ConfigureAwait(false);
        var tables = await AskAsync("tables", "table_name", "the engine").ConfigureAwait(false);
        return new TableFacts
        {
            Table = new Table
            {
                Name = new TableName(database, exactName),
                Columns = [.. facts.Select(fact => fact.Column)],
                UniqueKeys = keys is null ? [] : KeyRows.Read(keys, exactName, facts),
                IsComplete = keys is not null,
            },
            Columns = facts,
            IsView = tables is not null && tables.Rows.Any(row => tables.Text(row, "TABLE_NAME") == exactName && tables.Text(row, "TABLE_TYPE") == "VIEW"),
            Engine = tables?.Rows.Where(row => tables.Text(row, "TABLE_NAME") == exactName).Select(row => tables.Text(row, "ENGINE")).FirstOrDefault(),
            Triggers = await DependentRows.TriggersAsync(queries, database, exactName, cancellationToken).ConfigureAwait(false),
            Cascades = await DependentRows.CascadesAsync(queries, database, exactName, cancellationToken).ConfigureAwait(false),
        };

        // The asterisk, because no two kinds of server have the same columns here.
        Task<QueryResult?> AskAsync(string view, string order, string purpose) => queries.ReadSchemaAsync(
            new Query($"SELECT s.* FROM information_schema.{view} AS s WHERE s.table_schema = @dup0 AND s.table_name = @dup1 ORDER BY s.{order}", [database, name]),
            $"{purpose} of {name}",
            cancellationToken);
    }

    // Where names differ in case only, information_schema can give two tables.
    private static string ExactName(QueryResult columns, string name)
    {
        var names = columns.Rows.Select(row => columns.Text(row, "TABLE_NAME")!).Distinct(StringComparer.Ordinal).ToList();
        return names.Contains(name) ? name : names[0];
    }

    private readonly record struct Entry(TableFacts Table, DateTime ReadAt);
}
