namespace Dup1062.Tool.Checking.Loading;

/// <summary>The using directives that the SDK adds to a project, for one that is read without it.</summary>
internal static class ImplicitUsings
{
    private static readonly string[] Console =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] Web =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    /// <summary>The directives as C#; null where the code was written without them.</summary>
    /// <param name="projects">The texts of the project files.</param>
    /// <param name="sources">The texts of the C# files.</param>
    public static string? For(IReadOnlyCollection<string> projects, IReadOnlyCollection<string> sources)
    {
        if (sources.Count == 0) return null;
        // Without a project the files tell: hardly any program does without System.
        var has = projects.Count > 0
            ? projects.Any(text => text.Contains("<ImplicitUsings>enable", StringComparison.OrdinalIgnoreCase) || text.Contains("<ImplicitUsings>true", StringComparison.OrdinalIgnoreCase))
            : !sources.Any(text => text.Contains("using System;", StringComparison.Ordinal));
        if (!has) return null;
        var isWeb = projects.Any(text => text.Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal));
        return string.Concat((isWeb ? Console.Concat(Web) : Console).Select(name => $"global using global::{name};\n"));
    }
}
