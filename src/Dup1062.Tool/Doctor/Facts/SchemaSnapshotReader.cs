using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql;
using Dup1062.MySql.Schema;

namespace Dup1062.Tool.Doctor.Facts;

/// <summary>Reads all tables by a handful of queries, however many there are.</summary>
/// <param name="questions">Asks the server.</param>
/// <param name="database">The database to look at; null for all that are not the server's own.</param>
internal sealed class SchemaSnapshotReader(Questions questions, string? database)
{
    private const string OwnDatabases = "'information_schema', 'performance_schema', 'mysql', 'sys', 'ndbinfo'";

    // No asterisk, unlike for a single table: cardinalities and the like would open every table.
    private const string Columns = "TABLE_SCHEMA, c.TABLE_NAME, c.COLUMN_NAME, c.DATA_TYPE, c.COLUMN_TYPE, c.IS_NULLABLE, c.COLUMN_DEFAULT, c.EXTRA, "
        + "c.CHARACTER_MAXIMUM_LENGTH, c.NUMERIC_PRECISION, c.NUMERIC_SCALE, c.DATETIME_PRECISION, c.CHARACTER_SET_NAME, c.COLLATION_NAME";

    private static readonly Version ExpressionsSince = new(8, 0, 13);

    /// <summary>Reads them.</summary>
    public async Task<SchemaSnapshot> ReadAsync()
    {
        var tables = await AskAsync("t.TABLE_SCHEMA, t.TABLE_NAME, t.ENGINE FROM information_schema.tables AS t", "t", " AND t.TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED')", "the tables");
        var columns = await AskAsync($"c.{Columns}{(HasGeneratedColumns ? ", c.GENERATION_EXPRESSION" : "")} FROM information_schema.columns AS c", "c", " ORDER BY c.TABLE_SCHEMA, c.TABLE_NAME, c.ORDINAL_POSITION", "the columns");
        var keys = await AskAsync(
            $"s.TABLE_SCHEMA, s.TABLE_NAME, s.NON_UNIQUE, s.INDEX_NAME, s.COLUMN_NAME, s.SUB_PART{(HasFunctionalParts ? ", s.EXPRESSION" : "")} FROM information_schema.statistics AS s",
            "s", " ORDER BY s.TABLE_SCHEMA, s.TABLE_NAME, s.INDEX_NAME, s.SEQ_IN_INDEX", "the keys");
        var foreign = await AskAsync(
            "k.TABLE_SCHEMA, k.TABLE_NAME, k.CONSTRAINT_NAME, k.COLUMN_NAME, k.REFERENCED_TABLE_SCHEMA, k.REFERENCED_TABLE_NAME, k.REFERENCED_COLUMN_NAME FROM information_schema.key_column_usage AS k",
            "k", " AND k.REFERENCED_TABLE_NAME IS NOT NULL ORDER BY k.TABLE_SCHEMA, k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION", "the foreign keys");
        return tables is null || columns is null || keys is null ? new SchemaSnapshot([]) : new SchemaSnapshot(Combine(tables, columns, keys, foreign));
    }

    private bool HasGeneratedColumns => Dup1062.Diagnostics.Causes.SchemaRemedies.HasGeneratedColumns(questions.Server);

    private bool HasFunctionalParts => questions.Server is { IsMariaDb: false } server && server.Version >= ExpressionsSince;

    private Task<QueryResult?> AskAsync(string select, string alias, string rest, string purpose) => questions.AskAsync(
        database is null
            ? new Query($"SELECT {select} WHERE {alias}.TABLE_SCHEMA NOT IN ({OwnDatabases}){rest}", [])
            : new Query($"SELECT {select} WHERE {alias}.TABLE_SCHEMA = @dup0{rest}", [database]),
        purpose);

    private List<TableFacts> Combine(QueryResult tables, QueryResult columns, QueryResult keys, QueryResult? foreign)
    {
        var columnsOf = ByTable(columns);
        var keysOf = ByTable(keys);
        var foreignOf = foreign is null ? null : ByTable(foreign);
        return [.. tables.Rows.Select(row => (Name: NameOf(tables, row), Engine: tables.Text(row, "ENGINE")))
            .Where(table => columnsOf.Contains(table.Name))
            .Select(table => Read(table.Name, table.Engine, Part(columns, columnsOf, table.Name), Part(keys, keysOf, table.Name), foreign is null ? null : Part(foreign, foreignOf!, table.Name)))];
    }

    private TableFacts Read(TableName name, string? engine, QueryResult columns, QueryResult keys, QueryResult? foreign)
    {
        var facts = ColumnRows.Read(columns, name.Name, questions.Server);
        return new TableFacts
        {
            Table = new Table
            {
                Name = name,
                Columns = [.. facts.Select(fact => fact.Column)],
                UniqueKeys = KeyRows.Read(keys, name.Name, facts),
                NonUniqueKeys = KeyRows.ReadNonUnique(keys),
                ForeignKeys = foreign is null ? [] : ForeignKeysOf(foreign),
            },
            Columns = facts,
            Engine = engine,
        };
    }

    private static List<ForeignKey> ForeignKeysOf(QueryResult rows) => [.. rows.Rows.GroupBy(row => rows.Text(row, "CONSTRAINT_NAME")).Select(parts => new ForeignKey
    {
        Name = parts.Key,
        Columns = [.. parts.Select(row => rows.Text(row, "COLUMN_NAME")!)],
        ReferencedTable = new TableName(rows.Text(parts.First(), "REFERENCED_TABLE_SCHEMA"), rows.Text(parts.First(), "REFERENCED_TABLE_NAME")!),
        ReferencedColumns = [.. parts.Select(row => rows.Text(row, "REFERENCED_COLUMN_NAME")!)],
    })];

    private static ILookup<TableName, IReadOnlyList<object?>> ByTable(QueryResult rows) => rows.Rows.ToLookup(row => NameOf(rows, row));

    private static QueryResult Part(QueryResult whole, ILookup<TableName, IReadOnlyList<object?>> rows, TableName table) => new(whole.Columns, [.. rows[table]]);

    private static TableName NameOf(QueryResult rows, IReadOnlyList<object?> row) => new(rows.Text(row, "TABLE_SCHEMA"), rows.Text(row, "TABLE_NAME")!);
}
