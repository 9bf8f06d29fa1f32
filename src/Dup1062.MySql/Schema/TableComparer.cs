namespace Dup1062.MySql.Schema;

/// <summary>Calls two tables equal when they have the same name, columns, keys and foreign keys, wherever they were created.</summary>
public sealed class TableComparer : IEqualityComparer<Table>
{
    private TableComparer()
    {
    }

    /// <summary>The only one there need be.</summary>
    public static TableComparer Instance { get; } = new();

    /// <inheritdoc />
    public bool Equals(Table? x, Table? y)
    {
        if (x is null || y is null) return ReferenceEquals(x, y);
        return x.Name == y.Name
            && x.IsComplete == y.IsComplete
            && AreEqual(x.Columns, y.Columns, AreEqual)
            && AreEqual(x.UniqueKeys, y.UniqueKeys, (a, b) => a.Name == b.Name && AreEqual(a.Parts, b.Parts, AreEqual))
            && AreEqual(x.NonUniqueKeys, y.NonUniqueKeys, (a, b) => a.Name == b.Name && AreEqual(a.Parts, b.Parts, AreEqual))
            && AreEqual(x.ForeignKeys, y.ForeignKeys, AreEqual);
    }

    /// <inheritdoc />
    public int GetHashCode(Table obj) => obj.Name.GetHashCode() ^ (obj.Columns.Count << 16) ^ obj.UniqueKeys.Count;

    private static bool AreEqual<T>(IReadOnlyList<T> x, IReadOnlyList<T> y, Func<T, T, bool> equal)
    {
        if (x.Count != y.Count) return false;
        for (var i = 0; i < x.Count; i++)
        {
            if (!equal(x[i], y[i])) return false;
        }
        return true;
    }

    private static bool AreEqual(Column x, Column y) =>
        x with { GeneratedFrom = [] } == y with { GeneratedFrom = [] } && x.GeneratedFrom.SequenceEqual(y.GeneratedFrom);

    private static bool AreEqual(KeyPart x, KeyPart y) =>
        x with { ExpressionColumns = [] } == y with { ExpressionColumns = [] } && x.ExpressionColumns.SequenceEqual(y.ExpressionColumns);

    private static bool AreEqual(ForeignKey x, ForeignKey y) =>
        x.Name == y.Name && x.ReferencedTable == y.ReferencedTable && x.OnDelete == y.OnDelete && x.OnUpdate == y.OnUpdate
        && x.Columns.SequenceEqual(y.Columns) && x.ReferencedColumns.SequenceEqual(y.ReferencedColumns);
}
