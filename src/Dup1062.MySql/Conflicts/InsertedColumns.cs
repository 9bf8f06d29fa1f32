using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Conflicts;

/// <summary>Which columns an INSERT supplies, and which of its values goes into which.</summary>
internal sealed class InsertedColumns
{
    private readonly List<string?> _names;

    /// <summary>The columns of a statement's list, or the visible ones of its table.</summary>
    public InsertedColumns(InsertStatement statement, Table table)
    {
        IsListed = statement.Columns is not null;
        IsSelected = statement.Source is InsertSource.Select or InsertSource.Table;
        _names = statement.Columns is { } columns ? [.. columns.Select(c => c.HasHole ? null : c.Name)]
            : HasNoValues(statement) ? []
            : [.. table.Columns.Where(c => !c.IsInvisible).Select(c => c.Name)];
        HasHole = _names.Contains(null);
        IsKnown = !HasHole && (IsListed || table.IsComplete);
    }

    /// <summary>The statement lists its columns.</summary>
    public bool IsListed { get; }

    /// <summary>The values are copied from other rows.</summary>
    public bool IsSelected { get; }

    /// <summary>A hole stands for some of the columns.</summary>
    public bool HasHole { get; }

    /// <summary>Every column, and so their number, is known.</summary>
    public bool IsKnown { get; }

    /// <summary>The columns that are named in the text, or follow from the table.</summary>
    public IEnumerable<string> Names => _names.OfType<string>();

    /// <summary>Where a column stands; -1 where it is not supplied by name.</summary>
    public int IndexOf(string name) => _names.FindIndex(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the server takes the number of a row's values (else error 1136).</summary>
    public bool Accepts(InsertRow row) => !IsKnown || !row.IsExact || row.Values.Count == _names.Count;

    /// <summary>Whether a column stands twice (error 1110).</summary>
    public bool HasDuplicate()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return IsListed && !Names.All(seen.Add);
    }

    /// <summary>What a row supplies for the column at an index; null where holes hide which value that is.</summary>
    public InsertValueKind? ValueAt(InsertRow? row, int index)
    {
        if (row is null || index >= row.Values.Count) return null;
        if (row.Values.Count == _names.Count && (IsListed || IsKnown)) return row.Values[index].Kind;
        for (var i = 0; i <= index; i++)
        {
            if (_names[i] is null || row.Values[i].Kind is InsertValueKind.Hole or InsertValueKind.Expression) return null;
        }
        return row.Values[index].Kind;
    }

    /// <summary><c>VALUES ()</c> gives every column its default.</summary>
    private static bool HasNoValues(InsertStatement statement) =>
        statement.Rows.Count > 0 && statement.Rows.All(r => r is { IsExact: true, Values.Count: 0 });
}
