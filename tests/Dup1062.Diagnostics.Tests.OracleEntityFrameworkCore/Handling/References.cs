using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Tests.Helpers;

/// <summary>All that these tests run with, without the driver that Oracle's provider does not use.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && name != "MySqlConnector.dll" && !name.StartsWith("Dup1062.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
