namespace Dup1062.MySql.Schema.Review;

/// <summary>Looks through tables for <see cref="SchemaFlaw">flaws</see>. What is not known of a table is taken to be right.</summary>
/// <param name="tokens">The columns that hold tokens.</param>
public sealed class SchemaReview(TokenColumns tokens)
{
    private readonly CaseInsensitiveTokens _caseInsensitive = new(tokens);
    private readonly SoftDeletes _softDeletes = new(tokens);

    /// <summary>The flaws of a table, key by key.</summary>
    /// <param name="table">The table.</param>
    /// <param name="all">All tables, of which some may refer to it.</param>
    public IEnumerable<SchemaFlaw> Of(Table table, IEnumerable<Table> all)
    {
        if (table.Columns.FirstOrDefault(IsShortId) is { } id) yield return new SchemaFlaw(SchemaFlawKind.ShortIdType, table, null, id);
        var references = all.SelectMany(child => child.ForeignKeys).Where(foreign => foreign.ReferencedTable.Name.Equals(table.Name.Name, StringComparison.OrdinalIgnoreCase));
        foreach (var key in table.UniqueKeys)
        {
            if (_caseInsensitive.In(key, table).FirstOrDefault() is { } token) yield return new SchemaFlaw(SchemaFlawKind.CaseInsensitiveToken, table, key, token);
            if (!table.IsComplete) continue;
            if (RedundantKeys.KeptInsteadOf(key, table, references) is { } kept) yield return new SchemaFlaw(SchemaFlawKind.RedundantKey, table, key, null, kept);
            if (NullableParts.In(key, table) is [var nullable, ..]) yield return new SchemaFlaw(SchemaFlawKind.NullablePart, table, key, nullable);
            if (_softDeletes.LeftOutOf(key, table) is { } mark) yield return new SchemaFlaw(SchemaFlawKind.SoftDeleteBlocksKey, table, key, mark);
        }
    }

    private static bool IsShortId(Column column) => column is { IsAutoIncrement: true, Type: "tinyint" or "smallint" or "mediumint" };
}
