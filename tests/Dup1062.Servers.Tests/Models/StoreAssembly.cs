using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Servers.Tests.Models;

/// <summary>A few lines of C# as a project: compiled to be run, and handed to our reader.</summary>
internal sealed partial class StoreAssembly
{
    /// <summary>What is part of every project, beside a base that connects to the server under test.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel.DataAnnotations;
        global using System.ComponentModel.DataAnnotations.Schema;
        global using System.Linq;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.EntityFrameworkCore.Metadata.Builders;

        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    /// <summary>Every project begins with this, so that the compiler reads the references once.</summary>
    private static readonly CSharpCompilation Beginning = CSharpCompilation.Create(
        "Store",
        [CSharpSyntaxTree.ParseText(Usings + Base, Options, "/src/0.cs")],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What was compiled: the tests of each server ask for the same.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Images = new();

    public StoreAssembly(params string[] sources) => Compilation = Beginning.AddSyntaxTrees(sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, Options, $"/src/{i + 1}.cs")));

    public CSharpCompilation Compilation { get; }

    /// <summary>The assembly, new each time: its context has the connection of one test.</summary>
    public Assembly Load() => Assembly.Load(Images.GetOrAdd(string.Join('\0', Compilation.SyntaxTrees), _ => new(Emit)).Value);

    private byte[] Emit()
    {
        using var stream = new MemoryStream();
        var result = Compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }
}
