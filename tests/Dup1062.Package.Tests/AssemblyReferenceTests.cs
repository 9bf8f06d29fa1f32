using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Dup1062.Package.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Package.Tests;

/// <summary>A reference that the host cannot resolve switches the analyzer off there (CS8032), so none may be newer than the oldest host's.</summary>
public class AssemblyReferenceTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    /// <summary>What the compiler has that hosts Roslyn 4.8: Visual Studio 17.8, the .NET 8 SDK.</summary>
    private static readonly Dictionary<string, Version> Compiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["Dup1062.MySql"] = new(1, 0, 0, 0),
    };

    /// <summary>What the editors and dotnet format of that time have besides.</summary>
    private static readonly Dictionary<string, Version> Workspaces = new(Compiler)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
        ["Dup1062.Analyzers"] = new(1, 0, 0, 0),
    };

    /// <summary>What every MSBuild has that such a compiler comes with.</summary>
    private static readonly Dictionary<string, Version> MSBuild = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.Build.Framework"] = new(15, 1, 0, 0),
        ["Microsoft.Build.Utilities.Core"] = new(15, 1, 0, 0),
        ["Dup1062.MySql"] = new(1, 0, 0, 0),
    };

    [Fact]
    public void No_shipped_assembly_needs_what_its_oldest_host_does_not_have()
    {
        var missing =
            from assembly in package.Assemblies()
            from reference in References(assembly.Image)
            let host = assembly.Name switch { "Dup1062.Analyzers.CodeFixes.dll" => Workspaces, "Dup1062.Build.dll" => MSBuild, _ => Compiler }
            where !host.TryGetValue(reference.Name!, out var version) || reference.Version > version
            select $"{assembly.Name} needs {reference.Name} {reference.Version}";

        Assert.Empty(missing);
    }

    [Fact]
    public void The_oldest_hosts_versions_are_those_that_Roslyn_4_8_is_built_with()
    {
        Assembly[] roslyn = [typeof(Compilation).Assembly, typeof(CSharpCompilation).Assembly, typeof(Workspace).Assembly];
        var known = roslyn.Select(a => a.GetName()).Concat(roslyn.SelectMany(a => a.GetReferencedAssemblies()))
            .DistinctBy(a => a.Name)
            .ToDictionary(a => a.Name!, a => a.Version);

        Assert.All(
            Workspaces.Where(row => known.ContainsKey(row.Key)),
            row => Assert.Equal(known[row.Key], row.Value));
        Assert.Equal(5, Workspaces.Keys.Count(known.ContainsKey));
    }

    private static IEnumerable<AssemblyName> References(Stream image)
    {
        using var pe = new PEReader(image);
        var metadata = pe.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }
}
