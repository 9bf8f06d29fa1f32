using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Conflicts;

/// <summary>The columns that an UPDATE gives another value, as far as its text says.</summary>
internal sealed class UpdatedColumns
{
    private readonly Dictionary<string, InsertValueKind> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Table _table;

    public UpdatedColumns(UpdateStatement statement, Table table, string text)
    {
        _table = table;
        var pinned = PinnedColumns.Of(statement, text);
        foreach (var (column, value) in statement.Assignments)
        {
            if (column.HasHole) continue;
            AreOfTable &= !table.IsComplete || table.FindColumn(column.Name) is not null;
            if (!Keeps(column.Name, value, text, pinned)) _changed[column.Name] = value.Kind;
        }
    }

    /// <summary>Whether the table has all the columns that are assigned to; else another table is meant.</summary>
    public bool AreOfTable { get; } = true;

    /// <summary>Whether a key gets a value that another row may have.</summary>
    public bool Change(UniqueKey key)
    {
        var kinds = KeyColumns.Of(key, _table).Where(_changed.ContainsKey).Select(column => _changed[column]).ToList();
        return kinds.Count > 0 && !kinds.Contains(InsertValueKind.Null) && !kinds.Contains(InsertValueKind.Unique);
    }

    /// <summary>Whether any part of a key gets another value.</summary>
    public bool Touch(UniqueKey key) => KeyColumns.Of(key, _table).Any(_changed.ContainsKey);

    /// <summary><c>SET code = code</c>, and <c>SET code = @code … WHERE code = @code</c>.</summary>
    private static bool Keeps(string column, InsertValue value, string text, IReadOnlyDictionary<string, string> pinned)
    {
        var reader = new SqlTokenReader(text, value.Span.Start, value.Span.End);
        if (reader.TryTakeColumn(out var same) && reader.IsAtEnd && string.Equals(same.Name, column, StringComparison.OrdinalIgnoreCase)) return true;
        var assigned = text.Substring(value.Span.Start, value.Span.Length);
        return pinned.TryGetValue(column, out var wanted) && string.Equals(assigned, wanted, StringComparison.OrdinalIgnoreCase);
    }
}
