using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Conflicts;

/// <summary>Judges on which unique keys an INSERT can collide.</summary>
public static class InsertConflicts
{
    /// <summary>Judges a statement against the table that it names.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="table">The table.</param>
    /// <param name="mode">Whether 0 makes an AUTO_INCREMENT column generate an id.</param>
    public static InsertVerdict Analyze(InsertStatement statement, Table table, SqlMode mode = SqlMode.None)
    {
        var isHandled = statement.HasIgnore || statement.IsReplace || statement.OnDuplicateKeyUpdate is not null;
        var verdict = new InsertVerdict
        {
            Table = table,
            Outcome = isHandled ? InsertOutcome.Handled : InsertOutcome.Unknown,
            Certainty = IsWeakened(statement, table) ? Certainty.Likely : Certainty.Proved,
        };
        if (statement.IsForeign || (!isHandled && IsOpen(statement))) return verdict;
        var columns = new InsertedColumns(statement, table);
        if (table.IsComplete && statement.Columns is not null && columns.Names.Any(name => table.FindColumn(name) is null))
        {
            return verdict with { Outcome = InsertOutcome.ColumnsMismatch };
        }
        var keys = JudgeKeys(statement, table, columns, mode);
        return verdict with { Keys = keys, Outcome = isHandled ? InsertOutcome.Handled : Summarize(keys, table) };
    }

    /// <summary>What the text does not show may hold the answer.</summary>
    private static bool IsOpen(InsertStatement statement) =>
        statement.HasOpenModifiers || statement.Source == InsertSource.Unknown || statement.Form is InsertForm.OpenTail or InsertForm.Unreadable;

    private static bool IsWeakened(InsertStatement statement, Table table) =>
        statement.AfterDelete || !table.IsComplete || statement.Form == InsertForm.OpenRows;

    private static List<KeyVerdict> JudgeKeys(InsertStatement statement, Table table, InsertedColumns columns, SqlMode mode)
    {
        if (statement.IntoNewTable) return AllSafe(table, KeyReason.NewTable);
        if (columns.HasDuplicate() || !statement.Rows.All(columns.Accepts)) return AllSafe(table, KeyReason.StatementFails);
        var judge = new KeyJudge(table, columns, mode);
        return [.. table.UniqueKeys.Select(key => JudgeRows(judge, key, statement.Rows))];
    }

    /// <summary>The statement collides where any of its rows does.</summary>
    private static KeyVerdict JudgeRows(KeyJudge judge, UniqueKey key, IReadOnlyList<InsertRow> rows)
    {
        if (rows.Count == 0) return judge.Judge(key, null);
        KeyVerdict? worst = null;
        foreach (var row in rows)
        {
            var verdict = judge.Judge(key, row);
            if (verdict.Outcome == KeyOutcome.CanCollide) return verdict;
            if (worst is null || verdict.Outcome == KeyOutcome.Unknown) worst = verdict;
        }
        return worst!;
    }

    private static List<KeyVerdict> AllSafe(Table table, KeyReason reason) =>
        [.. table.UniqueKeys.Select(key => new KeyVerdict(key, KeyOutcome.CannotCollide, reason))];

    private static InsertOutcome Summarize(List<KeyVerdict> keys, Table table) =>
        keys.Exists(k => k.Outcome == KeyOutcome.CanCollide) ? InsertOutcome.CanCollide
        : !table.IsComplete || keys.Exists(k => k.Outcome == KeyOutcome.Unknown) ? InsertOutcome.Unknown
        : InsertOutcome.CannotCollide;
}
