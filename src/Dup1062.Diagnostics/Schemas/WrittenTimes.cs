using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>Columns that say when a row was written.</summary>
internal static class WrittenTimes
{
    private static readonly string[] Words = ["created", "create", "inserted", "added", "registered", "received", "occurred", "timestamp", "placed", "written"];

    /// <summary>Whether a column says it: its type is a time, and its name or its default tells.</summary>
    public static bool Tells(ColumnFacts column) =>
        column.Kind == ColumnKind.DateTime
        && (column.Column.Default == ColumnDefault.Expression || Words.Any(word => column.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
}
