using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics;

/// <summary>Finds out what an error is about: the table, the key, and the values that may have collided.</summary>
internal sealed class IncidentReader(SchemaReader schemas, EvidenceQueries queries, DiagnoserOptions options, ValueRedactor redactor)
{
    private const int MostCandidates = 10;

    /// <summary>Reads the schema, no row.</summary>
    public async Task<Incident> ReadAsync(DuplicateEntry entry, FailedCommand? command, CancellationToken cancellationToken)
    {
        var statements = command is null ? [] : FailedStatements.Read(command.Text);
        var table = await FindTableAsync(entry, command, statements, cancellationToken).ConfigureAwait(false);
        var key = entry.Key is null ? null : table?.FindKey(entry.Key);
        var guids = GuidFormats.Of(queries.Session.ConnectionString);
        var written = command is null || table is null || key is null ? [] : Written(command, statements, table, key);
        return new Incident
        {
            Entry = entry,
            Command = command,
            Statements = statements,
            Options = options,
            Redactor = redactor,
            Queries = queries,
            Table = table,
            Key = key,
            Written = written,
            Candidates = table is null || key is null ? [] : [.. written.Take(MostCandidates)],
            Guids = guids,
        };
    }

    private async Task<TableFacts?> FindTableAsync(
        DuplicateEntry entry, FailedCommand? command, IReadOnlyList<FailedStatement> statements, CancellationToken cancellationToken)
    {
        var database = entry.Database ?? command?.Database ?? queries.Session.Database;
        if (entry.Table is not null) return await schemas.ReadAsync(queries, database, entry.Table, cancellationToken).ConfigureAwait(false);
        foreach (var name in statements.Select(statement => statement.Table).OfType<TableName>().Distinct())
        {
            var table = await schemas.ReadAsync(queries, name.Database ?? database, name.Name, cancellationToken).ConfigureAwait(false);
            if (table is not null && entry.Key is not null && table.FindKey(entry.Key) is not null) return table;
        }
        if (entry.Key is null) return null;
        var owners = await SchemaReader.FindTablesAsync(queries, database, entry.Key, cancellationToken).ConfigureAwait(false);
        return owners.Count == 1 ? await schemas.ReadAsync(queries, database, owners[0], cancellationToken).ConfigureAwait(false) : null;
    }

    private static List<KeyCandidate> Written(FailedCommand command, IReadOnlyList<FailedStatement> statements, TableFacts table, UniqueKey key)
    {
        var evaluator = new ValueEvaluator(command.Text, new CommandParameters(command, SqlMode.None));
        var written = new List<KeyCandidate>();
        foreach (var statement in statements.Where(statement => statement.Table is { } name && string.Equals(name.Name, table.Table.Name.Name, StringComparison.OrdinalIgnoreCase)))
        {
            switch (statement.Statement)
            {
                case InsertStatement insert:
                    written.AddRange(StatementRows.Of(insert, table, evaluator).Select(row => new KeyCandidate(key, row, statement)));
                    break;
                case UpdateStatement update:
                    written.Add(new KeyCandidate(key, StatementRows.Of(update.Assignments, table, evaluator), statement));
                    break;
            }
        }
        return written;
    }
}
