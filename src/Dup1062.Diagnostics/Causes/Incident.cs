using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>An error with everything that is known of it. Evidence is asked for once, by whichever cause needs it first.</summary>
internal sealed class Incident
{
    private Task<RowLookup?>? _committed;
    private Task<RowLookup?>? _dirty;
    private Task<CounterEvidence?>? _counter;

    /// <summary>The error.</summary>
    public required DuplicateEntry Entry { get; init; }

    /// <summary>The command that failed, or null.</summary>
    public FailedCommand? Command { get; init; }

    /// <summary>The command's statements.</summary>
    public IReadOnlyList<FailedStatement> Statements { get; init; } = [];

    /// <summary>The options.</summary>
    public required DiagnoserOptions Options { get; init; }

    /// <summary>Shows values.</summary>
    public required ValueRedactor Redactor { get; init; }

    /// <summary>Asks the server.</summary>
    public required EvidenceQueries Queries { get; init; }

    /// <summary>The tables that the command's statements name.</summary>
    public IReadOnlyList<TableFacts> Named { get; init; } = [];

    /// <summary>Reads another table.</summary>
    public required Func<TableName, CancellationToken, Task<TableFacts?>> ReadTableAsync { get; init; }

    /// <summary>Says what expressions of the command are worth; null without a command.</summary>
    public ValueEvaluator? Evaluator { get; init; }

    /// <summary>The table that has the key; null where it is not known.</summary>
    public TableFacts? Table { get; init; }

    /// <summary>The key; null where it is not known.</summary>
    public UniqueKey? Key { get; init; }

    /// <summary>All rows that the command's statements write into the table.</summary>
    public IReadOnlyList<KeyCandidate> Written { get; init; } = [];

    /// <summary>The values that may be the one that collided: those of <see cref="Written"/> that fit the error's text, else what can be made of that text.</summary>
    public IReadOnlyList<KeyCandidate> Candidates { get; init; } = [];

    /// <summary>How the driver sends a <see cref="Guid"/>.</summary>
    public GuidFormat Guids { get; init; }

    /// <summary>The statement that failed, where the candidates tell; else the only one that could.</summary>
    public FailedStatement? Statement => Candidates.Select(candidate => candidate.Statement).FirstOrDefault(statement => statement is not null)
        ?? Only(Statements.Where(statement => statement.Action is not (StatementAction.Other or StatementAction.Call or StatementAction.Commit)))
        ?? Only(Statements);

    /// <summary>The table that a statement names; null where it names none, or none that can be read.</summary>
    public TableFacts? NamedTable(FailedStatement statement) => Named.FirstOrDefault(table => KeyCandidates.Names(statement, table));

    /// <summary>The key is one of the table that the statement names.</summary>
    public bool IsOwnTable(FailedStatement statement) => Table is not null && KeyCandidates.Names(statement, Table);

    /// <summary>The key's AUTO_INCREMENT part; null where it has none.</summary>
    public ColumnFacts? AutoIncrementPart =>
        Key?.Parts.Select(part => part.Column is { } name ? Table!.FindColumn(name) : null).FirstOrDefault(column => column is { Column.IsAutoIncrement: true });

    /// <summary>The statement leaves the id to AUTO_INCREMENT, in one of its rows at least.</summary>
    public bool IsIdGenerated(ColumnFacts column) => Written.Any(candidate => !candidate.Row.KeepsOthers && candidate.Row[column].Origin == ValueOrigin.Generated);

    /// <summary>The statement gives ids itself, in all of its rows.</summary>
    public bool IsIdSupplied(ColumnFacts column) => Written.Count > 0 && Written.All(candidate => candidate.Row[column].Origin == ValueOrigin.Supplied);

    /// <summary>The AUTO_INCREMENT counter beside the largest id.</summary>
    public Task<CounterEvidence?> CounterAsync(ColumnFacts column, CancellationToken cancellationToken) =>
        _counter ??= CounterEvidence.ReadAsync(Queries.AskAsync, Table!, column, cancellationToken);

    /// <summary>The rows that have the key's value and are committed; null where nobody could look.</summary>
    public Task<RowLookup?> CommittedAsync(CancellationToken cancellationToken) => _committed ??= LookUpAsync(isDirty: false, cancellationToken);

    /// <summary>The rows that have the key's value, committed or not; null where nobody could look.</summary>
    public Task<RowLookup?> DirtyAsync(CancellationToken cancellationToken) => _dirty ??= LookUpAsync(isDirty: true, cancellationToken);

    /// <summary>The committed row with the key's value; null where there is none, or several values may be meant.</summary>
    public async Task<ExistingRow?> ExistingRowAsync(CancellationToken cancellationToken) =>
        (await CommittedAsync(cancellationToken).ConfigureAwait(false))?.Rows?.FirstOrDefault();

    /// <summary>The evidence that a lookup gives.</summary>
    /// <param name="text">What it shows.</param>
    /// <param name="lookup">The lookup.</param>
    public Evidence Show(string text, RowLookup lookup) =>
        new(text, QueryText.Of(lookup.Query, Redactor), lookup.Answer is null ? null : QueryText.Of(lookup.Answer, Redactor));

    private static FailedStatement? Only(IEnumerable<FailedStatement> statements) => statements.Take(2).ToList() is [var only] ? only : null;

    private async Task<RowLookup?> LookUpAsync(bool isDirty, CancellationToken cancellationToken)
    {
        if (Table is null || Key is null) return null;
        var lookups = new RowLookups(Table, ShownColumns.Of(Table, Key, Candidates, Options), Guids);
        if (lookups.Build(Candidates, isDirty) is not { } query) return null;
        var purpose = isDirty ? "the row with this key, committed or not" : "the row with this key";
        var answer = await Queries.AskAsync(query, purpose, cancellationToken).ConfigureAwait(false);
        return new RowLookup(query, answer is null ? null : lookups.Read(answer, Candidates), answer);
    }
}
