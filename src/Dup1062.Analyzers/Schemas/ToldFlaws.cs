using Dup1062.Analyzers.SchemaSources;
using Dup1062.Analyzers.SchemaSources.Strings;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Schema.Review;

namespace Dup1062.Analyzers.Schemas;

/// <summary>Chooses where flaws are told: where the source that counts says it, and in the EF Core model, which is what people edit.</summary>
internal sealed class ToldFlaws(ProjectSchema schema, SchemaReview review)
{
    // A table of a string can be in the catalog under two names.
    private readonly List<Table> _tables = [.. schema.Catalog.Tables.GroupBy(table => (table.Location, table.Name.Database, HoleName.WithoutType(table.Name.Name))).SelectMany(Once)];
    private readonly HashSet<Table> _ofScripts = [.. TablesOf(schema, SchemaSource.Scripts)];
    private readonly ILookup<string, Table> _ofModel = TablesOf(schema, SchemaSource.Model).ToLookup(table => table.Name.Name, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<SchemaFlaw> All() => _tables.SelectMany(Of);

    private IEnumerable<SchemaFlaw> Of(Table table)
    {
        var flaws = review.Of(table, _tables);
        if (_ofModel[table.Name.Name].ToList() is not [var model] || ReferenceEquals(model, table)) return flaws;
        var ofModel = review.Of(model, _tables).ToList();
        return flaws.SelectMany(flaw => Places(flaw, model, ofModel));
    }

    /// <summary>A script is edited by itself. Migrations are written from the model: what it does not have any more, the next one takes away.</summary>
    private IEnumerable<SchemaFlaw> Places(SchemaFlaw flaw, Table model, List<SchemaFlaw> ofModel)
    {
        var same = ofModel.Find(other => other.Kind == flaw.Kind && IsSame(other.Column, flaw.Column) && (flaw.Key is null || other.Key?.IsSameAs(flaw.Key) == true));
        if (same is not null) yield return same;
        if (_ofScripts.Contains(flaw.Table) || (same is null && !Decides(model, flaw))) yield return flaw;
    }

    /// <summary>Whether the model has the key and says enough of it to be flawless.</summary>
    private static bool Decides(Table model, SchemaFlaw flaw) =>
        (flaw.Key is null || model.UniqueKeys.Any(flaw.Key.IsSameAs))
        && (flaw.Kind != SchemaFlawKind.CaseInsensitiveToken || model.FindColumn(flaw.Column!.Name)?.Collation is not null);

    private static IEnumerable<Table> Once(IGrouping<(ScriptLocation? Location, string? Database, string Name), Table> tables) => tables.Key.Location is null ? tables : tables.Take(1);

    private static bool IsSame(Column? column, Column? other) => string.Equals(column?.Name, other?.Name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Table> TablesOf(ProjectSchema schema, SchemaSource source) => schema.Sources.Where(tables => tables.Source == source).SelectMany(tables => tables.Tables);
}
