using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.Migrations;

/// <summary>What the EF Core migrations of a project leave: one chain for each context, in the order of their ids.</summary>
internal static class EntityMigrations
{
    private const string Migration = "Migration";

    /// <summary>The tables of all chains. Where a migration cannot be followed, those it may concern are left out; the model's snapshot has them.</summary>
    /// <param name="scope">The project's types.</param>
    /// <param name="contexts">Which contexts are for MySQL, by their simple names; null for a migration that names none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static IEnumerable<Table> Tables(TypeScope scope, Func<string?, bool> contexts, CancellationToken cancellationToken)
    {
        var chains = scope.All.Where(IsMigration).GroupBy(ContextOf).Where(chain => contexts(chain.Key));
        return chains.SelectMany(chain => OfChain([.. chain.OrderBy(IdOf, StringComparer.Ordinal)], chain.Key ?? "", scope, cancellationToken));
    }

    private static bool IsMigration(TypeDeclaration type) => !type.IsAbstract && UpOf(type) is not null;

    private static MethodFragment? UpOf(TypeDeclaration type) => type.Methods.FirstOrDefault(method => method is { Name: "Up", Parameters: [{ Type.Name: "MigrationBuilder" }] });

    /// <summary>The context that a migration or snapshot is for.</summary>
    public static string? ContextOf(TypeDeclaration type) => type.Attribute("DbContext")?.At(0) is TypeArgument context ? context.Type.Name : null;

    private static string IdOf(TypeDeclaration type) => type.Attribute(Migration)?.At(0) is TextArgument id ? id.Text : FileNameOf(type);

    private static string FileNameOf(TypeDeclaration type)
    {
        var path = type.Fragments.First(fragment => fragment.Methods.Any(method => method.Name == "Up")).File.Path;
        return path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
    }

    private static IEnumerable<Table> OfChain(IReadOnlyList<TypeDeclaration> migrations, string name, TypeScope scope, CancellationToken cancellationToken)
    {
        var chain = new MigrationChain(name);
        foreach (var migration in migrations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var fragment = migration.Fragments.First(f => f.Methods.Any(method => method.Name == "Up"));
            var script = new MigrationScript(fragment.File.Path);
            new MigrationReader(scope, script, cancellationToken).Run(UpOf(migration)!, migration, []);
            if (!chain.TryAdd(script)) break;
        }
        return chain.Tables();
    }
}
