using System.Collections.Immutable;
using Dup1062.Analyzers.SchemaSources;
using Dup1062.MySql.Schema.Review;

namespace Dup1062.Analyzers.Schemas;

/// <summary>The declaration in C# that cures DUP1201: another collation of a property.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Entity">The full name of the entity's type.</param>
/// <param name="Property">The property.</param>
/// <param name="Collation">The binary collation of the column's character set.</param>
internal sealed record CollationCure(string Table, string Column, string Entity, string Property, string Collation)
{
    /// <summary>The cure for a flaw of an EF Core model; null for others.</summary>
    public static CollationCure? Of(SchemaFlaw flaw, ProjectSchema schema)
    {
        if (flaw is not { Kind: SchemaFlawKind.CaseInsensitiveToken, Column: { Name: var column, Collation: { } collation }, Table: var table }) return null;
        if (!schema.Sources.Any(source => source.Source == SchemaSource.Model && source.Tables.Contains(table))) return null;
        return schema.Entities.In(table.Name.Name)
            .SelectMany(mapping => mapping.Table.Columns, (mapping, mapped) => (mapping.Entity, Column: mapped))
            .Where(mapping => string.Equals(mapping.Column.Name, column, StringComparison.OrdinalIgnoreCase))
            .Select(mapping => new CollationCure(table.Name.Name, column, mapping.Entity.Type, mapping.Column.Property, $"{collation.CharacterSet}_bin"))
            .FirstOrDefault();
    }

    /// <summary>What <see cref="ToProperties"/> made; null where it made nothing.</summary>
    public static CollationCure? Of(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(nameof(Collation), out var collation)
            ? new CollationCure(properties[nameof(Table)]!, properties[nameof(Column)]!, properties[nameof(Entity)]!, properties[nameof(Property)]!, collation!)
            : null;

    /// <summary>As the properties of a diagnostic.</summary>
    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty
        .Add(nameof(Table), Table).Add(nameof(Column), Column).Add(nameof(Entity), Entity).Add(nameof(Property), Property).Add(nameof(Collation), Collation);

    /// <summary>Whether the model of a project has the cure.</summary>
    public bool IsIn(ProjectSchema schema)
    {
        var tables = schema.Sources.Where(source => source.Source == SchemaSource.Model)
            .SelectMany(source => source.Tables)
            .Where(table => string.Equals(table.Name.Name, Table, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return tables.Count > 0 && tables.TrueForAll(table => table.FindColumn(Column)?.Collation is { IsBinary: true });
    }
}
