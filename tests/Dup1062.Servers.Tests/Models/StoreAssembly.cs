using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;

namespace Dup1062.Servers.Tests.Models;

/// <summary>A few lines of C# as a project: compiled to be run, and handed to our reader.</summary>
internal sealed class StoreAssembly
{
    /// <summary>What is part of every project: usings, and a base that connects to the server under test.</summary>
    private const string Prelude = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel.DataAnnotations;
        global using System.ComponentModel.DataAnnotations.Schema;
        global using System.Linq;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.EntityFrameworkCore.Metadata.Builders;

        public abstract class StoreContext : DbContext
        {
            public static string Connection { get; set; } = "";

            public static ServerVersion Server { get; set; } = null!;

            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseMySql(Connection, Server);
        }
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
            sources.Prepend(Prelude).Select((source, i) => CSharpSyntaxTree.ParseText(source, options, $"/src/{i}.cs")),
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

    /// <summary>The context of an assembly, connected to a database.</summary>
    public static DbContext ContextIn(Assembly assembly, TestDatabase database)
    {
        var context = assembly.GetTypes().Single(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(DbContext)));
        var store = assembly.GetType("StoreContext")!;
        store.GetProperty("Connection")!.SetValue(null, database.ConnectionString);
        store.GetProperty("Server")!.SetValue(null, ServerVersion.AutoDetect(database.ConnectionString));
        return (DbContext)Activator.CreateInstance(context)!;
    }
}
