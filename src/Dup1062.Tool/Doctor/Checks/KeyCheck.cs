using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A check of each unique key, which asks nothing more.</summary>
internal abstract class KeyCheck : Check
{
    /// <inheritdoc/>
    public sealed override Task<IReadOnlyList<DoctorFinding>> FindAsync(Patient patient, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DoctorFinding>>(
        [.. patient.Schema.Tables.SelectMany(table => table.Table.UniqueKeys.Select(key => Find(patient, table, key)).OfType<DoctorFinding>())]);

    /// <summary>Looks at a key; null where nothing is wrong with it.</summary>
    protected abstract DoctorFinding? Find(Patient patient, TableFacts table, UniqueKey key);

    /// <summary>The evidence that a key's definition gives.</summary>
    public static Evidence Show(string text, TableFacts table, UniqueKey key) => new(
        text,
        $"SHOW INDEX FROM {table.QuotedName} WHERE Key_name = {Sql.Literal(key.Name)}",
        string.Join(", ", key.Parts.Select(part => part.Column is { } name && table.FindColumn(name) is { } column ? Words(part, column) : part.ToString())));

    private static string Words(KeyPart part, ColumnFacts column) =>
        $"{part} {column.FullType}{(column.Collation is { } collation ? $" {collation}" : "")}{(column.Column.IsNullable ? " NULL" : "")}";
}
