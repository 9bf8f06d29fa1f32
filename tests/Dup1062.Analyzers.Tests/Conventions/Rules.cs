using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Tests.Conventions;

/// <summary>The rules as the compiler gets to know them, and the repository that documents them.</summary>
internal static class Rules
{
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(Dup1062.Analyzers.Descriptors).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
    ];

    /// <summary>Several for a rule that is reported in several ways.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Distinct()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
    ];

    /// <summary>One for each id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. Descriptors.DistinctBy(rule => rule.Id)];

    public static string[] ReadLines(string relative) => File.ReadAllLines(PathOf(relative));

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Root { get; } = typeof(Rules).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
}
