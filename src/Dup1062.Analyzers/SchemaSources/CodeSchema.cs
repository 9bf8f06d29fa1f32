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
    /// <summary>What the projects say that this one refers to.</summary>
    public EquatableArray<CodeSchema> Referenced { get; init; }

    /// <summary>It comes from an assembly, where calls are not seen.</summary>
    public bool IsAssembly { get; init; }

    public bool IsEmpty => Fragments.Count == 0 && Strings.Count == 0 && Referenced.Count == 0;

    /// <summary>The server that EF Core's providers are told; the oldest of several.</summary>
    public ServerVersion? Server => HasEntityFramework ? ServerVersion.Oldest(Referenced.Prepend(this).SelectMany(schema => schema.Fragments).SelectMany(fragment => fragment.Servers)) : null;

    public static CodeSchema Of(Compilation compilation, Engine engines, CancellationToken cancellationToken)
    {
        var providers = compilation.ReferencedAssemblyNames.Select(assembly => assembly.Name).Where(EntityNames.IsMySqlProvider).ToList();
        var hasEntityFramework = providers.Count > 0;
        var hasDefaultCharacterSet = hasEntityFramework && providers.TrueForAll(EntityNames.HasDefaultCharacterSet);
        var hasFluentMigrator = compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name.StartsWith(FluentMigrations.Assembly, StringComparison.Ordinal));
        var fragments = hasEntityFramework || hasFluentMigrator ? CodeFragments.Of(compilation, cancellationToken) : [];
        if (hasEntityFramework) fragments = WithReferenced(fragments, compilation, cancellationToken);
        var strings = compilation.SyntaxTrees.SelectMany(tree => DdlTexts.Of(tree, cancellationToken)).ToList();
        return new CodeSchema(new(fragments), hasEntityFramework, hasDefaultCharacterSet, hasFluentMigrator, IsAware(compilation), new(strings), engines)
        {
            Referenced = hasEntityFramework ? new([.. ReferencedSchemas.Of(compilation, hasDefaultCharacterSet, engines, cancellationToken)]) : default,
        };
    }

    /// <summary>With the entities that are declared in other projects.</summary>
    public static IReadOnlyList<CodeFragment> WithReferenced(IReadOnlyList<CodeFragment> fragments, Compilation compilation, CancellationToken cancellationToken) =>
        ReferencedTypes.Of(compilation, fragments, cancellationToken) is { Count: > 0 } referenced ? [.. fragments, CodeFragment.Empty with { Types = new(referenced) }] : fragments;

    /// <summary>Whether nullable reference types are on, where files do not say otherwise.</summary>
    public static bool IsAware(Compilation compilation) => ((compilation as CSharpCompilation)?.Options.NullableContextOptions ?? default).HasFlag(NullableContextOptions.Annotations);

    /// <summary>The tables of each source, the one that counts most first, and where EF Core puts entities.</summary>
    public (IReadOnlyList<SourceTables> Sources, EntityMappings Entities) Read(CancellationToken cancellationToken)
    {
        var scope = new TypeScope(Fragments);
        var (sources, entities) = Read(scope, [], cancellationToken);
        if (Referenced.Count == 0) return (sources, entities);
        // Which engine a context is for is often said where it is used.
        var own = new HashSet<string>(scope.All.Select(type => type.Name), StringComparer.Ordinal);
        var uses = Fragments.SelectMany(fragment => fragment.Providers).Where(use => use.Context is { } context && !own.Contains(context)).ToList();
        foreach (var schema in Referenced)
        {
            var (more, others) = schema.Read(new TypeScope(schema.Fragments), uses, cancellationToken);
            sources.AddRange(more);
            entities = entities.With(others);
        }
        return (sources, entities);
    }

    private (List<SourceTables> Sources, EntityMappings Entities) Read(TypeScope scope, IReadOnlyList<ProviderUse> uses, CancellationToken cancellationToken)
    {
        var sources = new List<SourceTables>();
        var entities = EntityMappings.None;
        if (HasEntityFramework)
        {
            var contexts = new EntityContexts([.. uses, .. Fragments.SelectMany(fragment => fragment.Providers)], scope, mustBeSaid: IsAssembly);
            Add(SchemaSource.Migrations, EntityMigrations.Tables(scope, contexts.IsForMySql, cancellationToken));
            Add(SchemaSource.Snapshot, ModelSnapshots.Tables(scope, contexts.IsForMySql, cancellationToken));
            var models = contexts.ForMySql.Select(context => EntityModel.Of(context, contexts.NamesOf(context), scope, this, cancellationToken)).ToList();
            Add(SchemaSource.Model, models.SelectMany(model => model.Tables));
            entities = new EntityMappings([.. models.Select(model => model.Mapping)], contexts.OfOtherEngines);
        }
        if (HasFluentMigrator) Add(SchemaSource.FluentMigrator, FluentMigrations.Tables(scope, cancellationToken));
        if (Strings.Count > 0) Add(SchemaSource.Strings, DdlStrings.Tables(Strings, mustBeSaid: Engines.HasFlag(Engine.Other), cancellationToken));
        return (sources, entities);

        void Add(SchemaSource source, IEnumerable<Table> tables) => sources.Add(new SourceTables(source, [.. tables]));
    }
}
