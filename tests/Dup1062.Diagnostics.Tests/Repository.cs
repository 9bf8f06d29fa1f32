using System.Reflection;

namespace Dup1062.Diagnostics.Tests;

/// <summary>The files of the repository. A deterministic build does not know where its sources are.</summary>
internal static class Repository
{
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
}
