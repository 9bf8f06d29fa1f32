using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.Analyzers.SchemaSources.FluentMigrator;
using Dup1062.Analyzers.SchemaSources.Migrations;
using Dup1062.Analyzers.SchemaSources.References;
using Dup1062.Analyzers.SchemaSources.Strings;
using Dup1062.MySql;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>What a project's code says about the schema, as fragments. Equal where the fragments are, so that a catalog can be found again.</summary>
/// <param name="Fragments">What each file says that says anything.</param>
/// <param name="HasEntityFramework">The project refers to one of EF Core's providers for MySQL.</param>
/// <param name="HasDefaultCharacterSet">The provider gives all text columns its own character set.</param>
/// <param name="HasFluentMigrator">The project refers to FluentMigrator.</param>
/// <param name="IsNullableAware">Nullable reference types are on, where files do not say otherwise.</param>
/// <param name="Strings">The strings that define tables.</param>
/// <param name="Engines">The engines whose drivers the project refers to.</param>
internal sealed record CodeSchema(EquatableArray<CodeFragment> Fragments, bool HasEntityFramework, bool HasDefaultCharacterSet, bool HasFluentMigrator, bool IsNullableAware, EquatableArray<DdlText> Strings, Engine Engines)
{
    public bool IsEmpty => Fragments.Count == 0 && Strings.Count == 0;

    /// <summary>The server that EF Core's providers are told; the oldest of several.</summary>
    public ServerVersion? Server => HasEntityFramework ? ServerVersion.Oldest(Fragments.SelectMany(fragment => fragment.Servers)) : null;

    public static CodeSchema Of(Compilation compilation, Engine engines, CancellationToken cancellationToken)
    {
        var providers = compilation.ReferencedAssemblyNames.Select(assembly => assembly.Name).Where(EntityNames.IsMySqlProvider).ToList();
        var hasEntityFramework = providers.Count > 0;
        var hasDefaultCharacterSet = hasEntityFramework && providers.TrueForAll(EntityNames.HasDefaultCharacterSet);
        var hasFluentMigrator = compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name.StartsWith(FluentMigrations.Assembly, StringComparison.Ordinal));
        var fragments = hasEntityFramework || hasFluentMigrator ? CodeFragments.Of(compilation, cancellationToken) : [];
        if (hasEntityFramework && ReferencedTypes.Of(compilation, fragments, cancellationToken) is { Count: > 0 } referenced) fragments = [.. fragments, CodeFragment.Empty with { Types = new(referenced) }];
        var isNullableAware = ((compilation as CSharpCompilation)?.Options.NullableContextOptions ?? default).HasFlag(NullableContextOptions.Annotations);
        var strings = compilation.SyntaxTrees.SelectMany(tree => DdlTexts.Of(tree, cancellationToken)).ToList();
        return new CodeSchema(new(fragments), hasEntityFramework, hasDefaultCharacterSet, hasFluentMigrator, isNullableAware, new(strings), engines);
    }

    /// <summary>The tables of each source, the one that counts most first, and where EF Core puts entities.</summary>
    public (IReadOnlyList<SourceTables> Sources, EntityMappings Entities) Read(CancellationToken cancellationToken)
    {
        var scope = new TypeScope(Fragments);
        var sources = new List<SourceTables>();
        var entities = EntityMappings.None;
        if (HasEntityFramework)
        {
            var contexts = new EntityContexts(Fragments, scope);
            Add(SchemaSource.Migrations, EntityMigrations.Tables(scope, contexts.IsForMySql, cancellationToken));
            Add(SchemaSource.Snapshot, ModelSnapshots.Tables(scope, contexts.IsForMySql, cancellationToken));
            var models = contexts.ForMySql.Select(context => EntityModel.Of(context, contexts.NamesOf(context), scope, this, cancellationToken)).ToList();
            Add(SchemaSource.Model, models.SelectMany(model => model.Tables));
            entities = new EntityMappings([.. models.Select(model => model.Mapping)], contexts.OfOtherEngines);
        }
        if (HasFluentMigrator) Add(SchemaSource.FluentMigrator, FluentMigrations.Tables(scope, cancellationToken));
        Add(SchemaSource.Strings, DdlStrings.Tables(Strings, mustBeSaid: Engines.HasFlag(Engine.Other), cancellationToken));
        return (sources, entities);

        void Add(SchemaSource source, IEnumerable<Table> tables) => sources.Add(new SourceTables(source, [.. tables]));
    }
}
