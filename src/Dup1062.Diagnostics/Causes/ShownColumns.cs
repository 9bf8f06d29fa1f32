using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>Which columns of the existing row a diagnosis looks at.</summary>
internal static class ShownColumns
{
    private const int Most = 40;

    /// <summary>Those of the primary key, of the key, those that the statement supplies, marks of deletion and times of writing.</summary>
    public static IReadOnlyList<ColumnFacts> Of(TableFacts table, UniqueKey key, IReadOnlyList<KeyCandidate> candidates, DiagnoserOptions options)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in (table.PrimaryKey?.Parts ?? []).Concat(key.Parts))
        {
            if (part.Column is { } column) names.Add(column);
            else names.UnionWith(part.ExpressionColumns);
        }
        names.UnionWith(candidates.SelectMany(candidate => candidate.Row.Columns.Keys));
        names.UnionWith(table.Columns.Where(column => DeletionMark.IsIn(column, options)).Select(column => column.Name));
        names.UnionWith(table.Columns.Where(WrittenTimes.Tells).Select(column => column.Name));
        return [.. table.Columns.Where(column => names.Contains(column.Name) && column.Kind != ColumnKind.Other).Take(Most)];
    }
}
