using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Values;

/// <summary>The values of a key that a command's statements write.</summary>
internal static class KeyCandidates
{
    /// <summary>One for each row that the statements write into a table.</summary>
    public static IReadOnlyList<KeyCandidate> Written(IReadOnlyList<FailedStatement> statements, TableFacts table, UniqueKey key, ValueEvaluator evaluator)
    {
        var written = new List<KeyCandidate>();
        foreach (var statement in statements.Where(statement => Names(statement, table)))
        {
            switch (statement.Statement)
            {
                case InsertStatement insert:
                    written.AddRange(StatementRows.Of(insert, table, evaluator).Select(row => new KeyCandidate(key, row, statement)));
                    break;
                // Which of several tables an assignment is for, an alias may decide.
                case UpdateStatement { IsMultiTable: false } update:
                    written.Add(new KeyCandidate(key, StatementRows.Of(update.Assignments, table, evaluator), statement));
                    break;
            }
        }
        return written;
    }

    /// <summary>Whether a statement names a table.</summary>
    public static bool Names(FailedStatement statement, TableFacts table) =>
        statement.Tables.Any(name => string.Equals(name.Name, table.Table.Name.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a statement can write a key of the table that it names.</summary>
    public static bool CanWrite(FailedStatement statement, TableFacts table, UniqueKey key, string text) => Names(statement, table) && statement.Statement switch
    {
        InsertStatement => true,
        UpdateStatement update => update.IsMultiTable || WrittenColumns.Touch(WrittenColumns.Of(update.Assignments, text, table.Table), key, table.Table),
        _ => statement.Action is StatementAction.Load or StatementAction.Definition,
    };
}
