using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;

namespace Dup1062.Tool.Doctor.Facts;

/// <summary>The tables that the doctor looks at.</summary>
/// <param name="Tables">The tables, without views.</param>
internal sealed record SchemaSnapshot(IReadOnlyList<TableFacts> Tables)
{
    private readonly ILookup<TableName, ForeignKey> _references = Tables.SelectMany(table => table.Table.ForeignKeys).ToLookup(key => key.ReferencedTable);

    /// <summary>The foreign keys that refer to a table.</summary>
    public IEnumerable<ForeignKey> ReferencesTo(TableFacts table) => _references[table.Table.Name];

    /// <summary>Whether a foreign key uses a column, on either side.</summary>
    public bool IsInForeignKey(TableFacts table, ColumnFacts column) =>
        table.Table.ForeignKeys.Any(key => key.Columns.Contains(column.Name, StringComparer.OrdinalIgnoreCase))
        || ReferencesTo(table).Any(key => key.ReferencedColumns.Contains(column.Name, StringComparer.OrdinalIgnoreCase));
}
