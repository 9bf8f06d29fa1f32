using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Lays the entities of a model out in tables.</summary>
internal sealed class EntityTables(ModelConfiguration model, IReadOnlyCollection<EntityType> entities, EntityDiscovery discovery, RelationshipConventions relationships)
{
    private readonly ILookup<EntityType, EntityType> _byRoot = entities.ToLookup(entity => entity.Root);

    public IEnumerable<Table> Make()
    {
        var tables = new List<(string Name, Table? Table)>();
        foreach (var root in entities.Where(entity => entity.Base is null)) tables.AddRange(OfHierarchy(root));
        tables.AddRange(relationships.Joins.Select(join => JoinTable.Make(join, model)));
        tables.AddRange(discovery.OwnedTables.Select(table => StrategyOf(table.Entity) == MappingStrategy.TablePerConcreteType ? ("", null) : table.Make(discovery.IsShared(table.Type), model.Names)));
        // Entities that share a table are more than is followed; so are those whose table has lost its name.
        return tables.GroupBy(table => table.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() == 1 && group.Single().Table is not null).Select(group => group.Single().Table!);
    }

    /// <summary>The tables that an entity has rows in.</summary>
    public EntityMapping MappingOf(EntityType entity)
    {
        var all = OfRoot(entity.Root);
        var isKnown = all.TrueForAll(entity => entity.HasKnownTable);
        var types = entity.BasesAndSelf.ToList();
        if (types.Exists(type => type.Configuration.HasNoTable || type.Configuration.HasUnknownTable)) return new EntityMapping(entity.Type.FullName, [], isKnown);
        IReadOnlyList<MappedTable> tables = StrategyOf(entity) switch
        {
            MappingStrategy.OneTable => [Mapped(entity.Root.Table, types, entity.Root)],
            MappingStrategy.TablePerType => [.. types.Select(type => Mapped(type.Table, [type], entity.Root))],
            _ => [Mapped(entity.Table, types, entity.Root)],
        };
        return new EntityMapping(entity.Type.FullName, tables, isKnown);
    }

    private static MappedTable Mapped(string name, IReadOnlyList<EntityType> types, EntityType root)
    {
        var properties = types.SelectMany(type => type.Properties);
        var keys = types.Contains(root) ? [] : root.Properties.Where(property => root.Key?.Contains(property.Name) == true);
        return new MappedTable(name, [.. keys.Concat(properties).Select(property => new MappedColumn(property.Column, property.Name, ValueGenerations.IsNew(property, root.Key ?? [])))]);
    }

    private List<EntityType> OfRoot(EntityType root) => [.. _byRoot[root]];

    private MappingStrategy StrategyOf(EntityType entity) => entity.Root is var root && OfRoot(root) is var all
        ? root.Configuration.Strategy ?? (all.Exists(entity => entity != root && entity.HasOwnTable && entity.Table != root.Table) ? MappingStrategy.TablePerType : MappingStrategy.OneTable)
        : default;

    private IEnumerable<(string, Table?)> OfHierarchy(EntityType root)
    {
        var all = OfRoot(root);
        var strategy = StrategyOf(root);
        var isUnknown = all.Exists(entity => !entity.HasKnownTable);
        if (strategy == MappingStrategy.TablePerConcreteType) return all.Where(entity => !entity.Type.IsAbstract).Select(entity => (entity.Table, isUnknown ? null : OfConcreteType(entity)));
        if (strategy != MappingStrategy.OneTable) return all.Select(entity => (entity.Table, isUnknown ? null : OfType(entity)));
        var name = root.Table;
        return [(name, isUnknown || root.Key is null && !root.Configuration.HasNoKey && root.Attribute("Keyless") is null ? null : OfOneTable(root, all, name))];
    }

    /// <summary>All types of a hierarchy in one table, told apart by a discriminator. What only some of them have can be NULL.</summary>
    private Table OfOneTable(EntityType root, List<EntityType> all, string name)
    {
        var properties = all.SelectMany(entity => entity.Properties.Select(property => (property, isDerived: entity != root))).ToList();
        var builder = new EntityTableBuilder(name, root) { IsComplete = !all.Exists(entity => entity.IsIncomplete) };
        foreach (var (property, isDerived) in InOrder(properties, root.Key)) builder.Add(property, isDerived, mayBeShared: isDerived);
        if (all.Count > 1 && !properties.Exists(p => p.property.Name == (root.Configuration.Discriminator ?? "Discriminator")))
        {
            var discriminator = root.Configuration.Discriminator ?? "Discriminator";
            builder.Add(new EntityProperty(discriminator, new TypeName("string")) { DefaultColumn = Rewrite(discriminator) }, isDerived: false, mayBeShared: false);
        }
        builder.AddKeys(root.Key, all, relationships.ForeignKeys);
        return builder.Build();
    }

    /// <summary>The table of one type of a hierarchy with a table for each: the key, and what the type itself declares.</summary>
    private Table OfType(EntityType entity)
    {
        var root = entity.Root;
        var properties = entity.Properties.Select(property => (property, isDerived: false)).ToList();
        var builder = new EntityTableBuilder(entity.Table, entity) { IsComplete = !entity.IsIncomplete };
        if (entity != root)
        {
            foreach (var key in root.Key ?? []) builder.Add(new EntityProperty(key, root.Find(key)!.Type) { Configuration = root.Find(key)!.Configuration, AttributeColumn = root.Find(key)!.AttributeColumn, DefaultColumn = root.Find(key)!.DefaultColumn, IsForeignKey = true }, false, false);
        }
        foreach (var (property, _) in InOrder(properties, root.Key)) builder.Add(property, false, false);
        builder.AddKeys(root.Key, [entity], relationships.ForeignKeys);
        return builder.Build();
    }

    /// <summary>The table of one type of a hierarchy where each has all of its columns; null where keys are generated in a way of their own.</summary>
    private Table? OfConcreteType(EntityType entity)
    {
        var root = entity.Root;
        if (root.Key?.Any(key => ValueGenerations.IsConfigured(root.Find(key)!)) != false) return null;
        var types = entity.BasesAndSelf.ToList();
        var builder = new EntityTableBuilder(entity.Table, entity) { IsComplete = !types.Exists(type => type.IsIncomplete), HasNoIdentity = true };
        foreach (var (property, _) in InOrder([.. types.SelectMany(type => type.Properties).Select(property => (property, false))], root.Key)) builder.Add(property, isDerived: false, mayBeShared: false);
        builder.AddKeys(root.Key, types, relationships.ForeignKeys);
        return builder.Build();
    }

    private static IEnumerable<(EntityProperty, bool)> InOrder(List<(EntityProperty Property, bool)> properties, IReadOnlyList<string>? key) =>
        properties.OrderBy(p => key?.Contains(p.Property.Name) == true ? 0 : p.Property.IsInherited ? 2 : 1);

    private string Rewrite(string name) => NamingConvention.Rewrite(model.Names, name);
}
