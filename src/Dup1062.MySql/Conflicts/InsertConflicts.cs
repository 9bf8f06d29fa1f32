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
    public static InsertVerdict Analyze(InsertStatement statement, Table table, SqlMode mode = SqlMode.None) =>
        new() { Table = table, Outcome = InsertOutcome.Unknown };
}
