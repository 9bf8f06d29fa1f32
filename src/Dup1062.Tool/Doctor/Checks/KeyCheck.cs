using System.Globalization;
using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

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
        "SELECT s.COLUMN_NAME, s.SUB_PART, c.COLUMN_TYPE, c.COLLATION_NAME, c.IS_NULLABLE FROM information_schema.statistics AS s "
        + "LEFT JOIN information_schema.columns AS c ON c.TABLE_SCHEMA = s.TABLE_SCHEMA AND c.TABLE_NAME = s.TABLE_NAME AND c.COLUMN_NAME = s.COLUMN_NAME "
        + $"WHERE s.TABLE_SCHEMA = {SqlStringLiteral.Encode(table.Table.Name.Database!)} AND s.TABLE_NAME = {SqlStringLiteral.Encode(table.Table.Name.Name)} AND s.INDEX_NAME = {SqlStringLiteral.Encode(key.Name)} ORDER BY s.SEQ_IN_INDEX",
        string.Join('\n', key.Parts.Select(part => Words(part, part.Column is { } name ? table.FindColumn(name) : null))));

    private static string Words(KeyPart part, ColumnFacts? column) => string.Create(
        CultureInfo.InvariantCulture,
        $"COLUMN_NAME = {part.Column ?? "NULL"}, SUB_PART = {part.PrefixLength?.ToString(CultureInfo.InvariantCulture) ?? "NULL"}, COLUMN_TYPE = {column?.FullType ?? "NULL"}, COLLATION_NAME = {column?.Collation ?? "NULL"}, IS_NULLABLE = {(column is null ? "NULL" : column.Column.IsNullable ? "YES" : "NO")}");
}
