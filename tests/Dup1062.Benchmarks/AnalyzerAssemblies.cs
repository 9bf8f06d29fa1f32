using System.Reflection;
using Dup1062.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Benchmarks;

/// <summary>Our analyzers and the peer's, found in their assemblies so that a new rule is measured without being named.</summary>
internal static class AnalyzerAssemblies
{
    public static DiagnosticAnalyzer[] Dup1062 { get; } = Instances(typeof(Dup1062Analyzer).Assembly);

    public static DiagnosticAnalyzer[] DapperAot { get; } = Instances(LoadDapperAot());

    private static Assembly LoadDapperAot()
    {
        var folder = typeof(AnalyzerAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "DapperAotAnalyzers").Value!;
        var file = Directory.EnumerateFiles(folder, "Dapper.AOT.Analyzers.dll", SearchOption.AllDirectories).First();
        AppDomain.CurrentDomain.AssemblyResolve += (_, e) =>
        {
            var beside = Path.Combine(Path.GetDirectoryName(file)!, new AssemblyName(e.Name).Name + ".dll");
            return File.Exists(beside) ? Assembly.LoadFrom(beside) : null;
        };
        return Assembly.LoadFrom(file);
    }

    private static DiagnosticAnalyzer[] Instances(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
