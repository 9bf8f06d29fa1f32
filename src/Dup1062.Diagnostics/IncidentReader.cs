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
    /// <summary>Reads the schema, no row.</summary>
    public async Task<Incident> ReadAsync(DuplicateEntry entry, FailedCommand? command, CancellationToken cancellationToken)
    {
        var mode = await ModeAsync(cancellationToken).ConfigureAwait(false);
        var statements = command is null ? [] : FailedStatements.Read(command.Text, mode);
        var database = entry.Database ?? command?.Database ?? queries.Session.Database;
        var named = new List<TableFacts>();
        foreach (var name in statements.SelectMany(statement => statement.Tables).Distinct())
        {
            if (await ReadTableAsync(name, database, cancellationToken).ConfigureAwait(false) is { } table) named.Add(table);
        }
        var evaluator = command is null ? null : new ValueEvaluator(command.Text, new CommandParameters(command, mode), mode);
        var owner = await OwnerAsync(entry, command, statements, named, database, cancellationToken).ConfigureAwait(false);
        var key = owner is null ? null : KeyNaming.Find(entry, owner);
        var guids = GuidFormats.Of(queries.Session.ConnectionString);
        var written = evaluator is null || owner is null || key is null ? [] : KeyCandidates.Written(statements, owner, key, evaluator);
        return new Incident
        {
            Entry = entry,
            Command = command,
            Statements = statements,
            Options = options,
            Redactor = redactor,
            Queries = queries,
            Named = named,
            Table = owner,
            Key = key,
            Evaluator = evaluator,
            Written = written,
            Candidates = owner is null || key is null ? [] : new CandidateChoice(entry, owner, key, guids).Choose(written),
            Guids = guids,
            ReadTableAsync = (name, token) => ReadTableAsync(name, database, token),
        };
    }

    /// <summary>How the command's text reads: the application's sessions are taken to have the mode of this one.</summary>
    private async Task<SqlMode> ModeAsync(CancellationToken cancellationToken)
    {
        var answer = await queries.ReadSchemaAsync(new Query("SELECT @@SESSION.sql_mode AS mode", []), "the sql_mode", cancellationToken).ConfigureAwait(false);
        var names = answer is { Rows: [var row] } ? (answer.Text(row, "mode") ?? "").Split(',') : [];
        return (names.Contains("ANSI_QUOTES") ? SqlMode.AnsiQuotes : SqlMode.None)
            | (names.Contains("NO_BACKSLASH_ESCAPES") ? SqlMode.NoBackslashEscapes : SqlMode.None)
            | (names.Contains("NO_AUTO_VALUE_ON_ZERO") ? SqlMode.NoAutoValueOnZero : SqlMode.None);
    }

    private Task<TableFacts?> ReadTableAsync(TableName name, string database, CancellationToken cancellationToken) =>
        schemas.ReadAsync(queries, name.Database ?? database, name.Name, cancellationToken);

    /// <summary>The table of the key: the one that the error names; else one that the statement writes; else one that the statement's writes lead to.</summary>
    private async Task<TableFacts?> OwnerAsync(
        DuplicateEntry entry, FailedCommand? command, IReadOnlyList<FailedStatement> statements, List<TableFacts> named, string database, CancellationToken cancellationToken)
    {
        if (entry.Table is { } name)
        {
            var table = named.FirstOrDefault(table => table.Table.Name.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? await ReadTableAsync(new TableName(null, name), database, cancellationToken).ConfigureAwait(false);
            if (table is not null) return table;
        }
        if (entry.Key is null) return named.Count == 1 ? named[0] : null;
        var own = named.FirstOrDefault(table => KeyNaming.Find(entry, table) is { } key && statements.Any(statement => KeyCandidates.CanWrite(statement, table, key, command!.Text)));
        if (own is not null) return own;
        if (statements.Any(statement => statement.Action == StatementAction.Definition)) return null;
        foreach (var way in ReachedTables.From(named, statements))
        {
            if (await ReadTableAsync(way.Table, database, cancellationToken).ConfigureAwait(false) is { } reached && reached.FindKey(entry.Key) is not null) return reached;
        }
        if (named.FirstOrDefault(table => KeyNaming.Find(entry, table) is not null) is { } untouched) return untouched;
        if (command is not null && await CalledTableAsync(entry.Key, command, database, cancellationToken).ConfigureAwait(false) is { } called) return called;
        var owners = await SchemaReader.FindTablesAsync(queries, database, entry.Key, cancellationToken).ConfigureAwait(false);
        return owners.Count == 1 ? await ReadTableAsync(new TableName(null, owners[0]), database, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>The only table with the key that a called procedure writes.</summary>
    private async Task<TableFacts?> CalledTableAsync(string key, FailedCommand command, string database, CancellationToken cancellationToken)
    {
        if (RoutineName.Of(command.Text) is not { } routine) return null;
        var query = new Query("SELECT r.routine_definition AS body FROM information_schema.routines AS r WHERE r.routine_schema = @dup0 AND r.routine_name = @dup1", [routine.Database ?? database, routine.Name]);
        var answer = await queries.ReadSchemaAsync(query, $"the body of {routine}", cancellationToken).ConfigureAwait(false);
        TableFacts? found = null;
        foreach (var target in answer?.Rows.SelectMany(row => BodyTargets.Of(answer.Text(row, "body") ?? "")) ?? [])
        {
            if (await ReadTableAsync(target, database, cancellationToken).ConfigureAwait(false) is not { } table || table.FindKey(key) is null) continue;
            if (found is not null && found != table) return null;
            found = table;
        }
        return found;
    }
}
