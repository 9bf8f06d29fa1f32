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

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public StoreAssembly(params string[] sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        Compilation = CSharpCompilation.Create(
            $"Store_{Guid.NewGuid():N}",
            sources.Prepend(Usings + Base).Select((source, i) => CSharpSyntaxTree.ParseText(source, options, $"/src/{i}.cs")),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public CSharpCompilation Compilation { get; }

    public Assembly Load()
    {
        using var stream = new MemoryStream();
        var result = Compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(stream.ToArray());
    }
}
