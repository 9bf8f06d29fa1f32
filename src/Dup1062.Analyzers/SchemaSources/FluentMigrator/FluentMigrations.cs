using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.Analyzers.SchemaSources.Migrations;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.FluentMigrator;

/// <summary>What the FluentMigrator migrations of a project leave, in the order of their numbers.</summary>
internal static class FluentMigrations
{
    /// <summary>The assembly that the migrations refer to.</summary>
    public const string Assembly = "FluentMigrator";

    private static readonly string[] Bases = ["Migration", "AutoReversingMigration", "ForwardOnlyMigration"];

    /// <summary>The tables; none where a migration does what could concern any of them.</summary>
    public static IEnumerable<Table> Tables(TypeScope scope, CancellationToken cancellationToken)
    {
        var chain = new MigrationChain(Assembly);
        var migrations = from type in scope.All
                         where !type.IsAbstract && IsMigration(type, scope)
                         let number = NumberOf(type)
                         orderby number
                         select (type, Up: UpOf(type, scope), number);
        foreach (var (type, up, number) in migrations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Those without a number, or only for some runs, are not run like the others.
            if (number is null || up is null || type.Attribute("Tags") is not null || type.Attribute("Profile") is not null) return [];
            var script = new MigrationScript(type.Location.Path ?? "");
            new FluentMigrationReader(scope, script, type, cancellationToken).Run(up.Steps, FluentGuard.Always);
            if (!chain.TryAdd(script)) break;
        }
        return chain.Tables();
    }

    private static bool IsMigration(TypeDeclaration type, TypeScope scope) => BaseTypes.Of(type, scope).Levels.Any(level => level.Type.Bases.Any(written => Bases.Contains(written.Name)))
        && !type.Methods.Any(method => method is { Name: "Up", Parameters.Count: > 0 });

    /// <summary>The way up, of the type itself or of a base.</summary>
    private static MethodFragment? UpOf(TypeDeclaration type, TypeScope scope) =>
        BaseTypes.Of(type, scope).Levels.SelectMany(level => level.Type.Methods).FirstOrDefault(method => method is { Name: "Up", Parameters.Count: 0 } && !method.Kind.HasFlag(MethodKind.Bodiless));

    private static long? NumberOf(TypeDeclaration type) => type.Attribute("Migration")?.At(0) switch
    {
        ValueArgument { Value: int number } => number,
        ValueArgument { Value: string text } when long.TryParse(text.Replace("_", "").TrimEnd('L', 'l'), out var number) => number,
        _ => null,
    };
}
