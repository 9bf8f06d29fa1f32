using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>What the model of an EF Core context describes.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Mapping">Where its entities are put.</param>
internal sealed record EntityModel(IReadOnlyList<Table> Tables, ContextMapping Mapping)
{
    /// <summary>Reads the model of a context.</summary>
    /// <param name="context">The context.</param>
    /// <param name="names">How it names tables and columns.</param>
    /// <param name="scope">The project's types.</param>
    /// <param name="project">What the project's code says.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static EntityModel Of(TypeDeclaration context, NameStyle names, TypeScope scope, CodeSchema project, CancellationToken cancellationToken)
    {
        var levels = BaseTypes.Of(context, scope);
        IReadOnlyList<string> contexts = [.. levels.Levels.Select(level => level.Type.FullName)];
        var model = new ModelConfiguration { Names = names, Server = project.Server, Default = project.HasDefaultCharacterSet ? new TextConfiguration { CharacterSet = "utf8mb4" } : null };
        if (!TryAddSets(model, levels, scope)) return Unknown(contexts);
        var reader = new ModelReader(scope, model, cancellationToken);
        reader.RunContext(context);
        ApplyAttributes(model, reader, scope);
        if (model.IsUnknown) return Unknown(contexts);
        var discovery = new EntityDiscovery(scope, model, project.IsNullableAware, cancellationToken);
        var entities = discovery.Find();
        KeyConventions.Apply(entities);
        var relationships = new RelationshipConventions(entities, model, project.IsNullableAware);
        relationships.Apply();
        NamingConvention.Apply(names, entities);
        var tables = new EntityTables(model, entities, discovery, relationships);
        return new EntityModel([.. tables.Make()], new ContextMapping(contexts, [.. entities.Select(tables.MappingOf)]));
    }

    private static EntityModel Unknown(IReadOnlyList<string> contexts) => new([], new ContextMapping(contexts, []));

    /// <summary>The sets of a context and its bases; false where a base is not in sight, so that more may be said of the model.</summary>
    private static bool TryAddSets(ModelConfiguration model, BaseTypes context, TypeScope scope)
    {
        foreach (var (type, arguments) in context.Levels)
        {
            foreach (var set in type.Properties.Where(property => property.Type is { Name: "DbSet", Arguments.Count: 1 }))
            {
                var written = set.Type.Arguments[0];
                // What a type parameter stands for is written where the context is.
                if (scope.Find(written.With(arguments), arguments.ContainsKey(written.Name) ? context.Levels[0].Type : type) is not { } found) continue;
                var entity = model.Entity(found);
                // Two sets of one type: EF Core gives the table the type's name.
                entity.SetName = entity.SetName is null || entity.SetName == set.Name ? set.Name : found.Name;
            }
        }
        return context.Outside is { Name: var name } && EntityNames.IsHarmlessBase(name);
    }

    private static void ApplyAttributes(ModelConfiguration model, ModelReader reader, TypeScope scope)
    {
        foreach (var entity in model.Entities.Values.ToList())
        {
            if (entity.Type?.Attribute("EntityTypeConfiguration") is not { } attribute) continue;
            if (attribute.At(0) is TypeArgument { Type: var written }) reader.ApplyConfiguration(written, entity.Type, entity: null);
            else entity.IsUnknown = true;
        }
    }
}
