using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Values;

/// <summary>A statement of the failed command.</summary>
/// <param name="Statement">The statement as it was read.</param>
/// <param name="Action">What it does.</param>
/// <param name="Table">The table that it names; null where it names none.</param>
/// <param name="Text">Its own text.</param>
internal sealed record FailedStatement(SqlStatement Statement, StatementAction Action, TableName? Table, string Text)
{
    /// <summary>Every table that it may write: <see cref="Table"/>, and for an UPDATE of several tables all of them.</summary>
    public IReadOnlyList<TableName> Tables { get; init; } = Table is { } table ? [table] : [];
}
