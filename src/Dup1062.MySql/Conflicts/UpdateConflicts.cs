using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Conflicts;

/// <summary>Judges on which unique keys an UPDATE can collide: those of which it changes a part.</summary>
public static class UpdateConflicts
{
    /// <summary>Judges a statement against the table that it names.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="table">The table.</param>
    /// <param name="text">The text that the statement was read from.</param>
    public static UpdateVerdict Analyze(UpdateStatement statement, Table table, string text)
    {
        var columns = new UpdatedColumns(statement, table, text);
        var keys = statement.IsForeign || statement.IsMultiTable || statement.HasIgnore || !columns.AreOfTable
            ? []
            : table.UniqueKeys.Where(key => columns.Change(key) && !IsUniqueWithout(key, table, columns)).ToList();
        return new UpdateVerdict(table, keys, table.IsComplete && !statement.IsOpen ? Certainty.Proved : Certainty.Likely);
    }

    /// <summary>Whether the rows differ in another part in any case, because that part is a key by itself and stays as it is.</summary>
    private static bool IsUniqueWithout(UniqueKey key, Table table, UpdatedColumns columns) =>
        table.UniqueKeys.Any(other => other != key && !columns.Touch(other) && other.Parts.All(part => part.Column is { } column && Contains(key, column)));

    private static bool Contains(UniqueKey key, string column) =>
        key.Parts.Any(part => part.PrefixLength is null && string.Equals(part.Column, column, StringComparison.OrdinalIgnoreCase));
}
