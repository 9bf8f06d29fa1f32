using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Tests.Helpers;

/// <summary>
/// What test compilations refer to. Taken from the running runtime, because packages of reference assemblies need a
/// newer Roslyn than the oldest one that is tested.
/// </summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll")
            .Append(typeof(object).Assembly.Location.Replace("System.Private.CoreLib", "netstandard"))
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static ImmutableArray<MetadataReference> MySqlConnector { get; } =
        [.. Framework, Of<global::MySqlConnector.MySqlException>()];

    public static ImmutableArray<MetadataReference> MySqlData { get; } =
        [.. Framework, Of<global::MySql.Data.MySqlClient.MySqlException>()];

    /// <summary>Both drivers, Dapper, Polly, EF Core and Pomelo's provider.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. MySqlConnector,
        Of<global::MySql.Data.MySqlClient.MySqlException>(),
        Of<Dapper.CommandDefinition>(),
        Of<Polly.Policy>(),
        Of<Polly.ResiliencePipeline>(),
        Of<Microsoft.EntityFrameworkCore.DbContext>(),
        Of<Microsoft.EntityFrameworkCore.IndexAttribute>(),
        Of<Microsoft.EntityFrameworkCore.Migrations.Migration>(),
        Of<Microsoft.EntityFrameworkCore.Infrastructure.MySqlDbContextOptionsBuilder>(),
    ];

    private static MetadataReference Of<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}
