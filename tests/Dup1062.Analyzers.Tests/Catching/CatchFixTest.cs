using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Tests.Fixes;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>Applies a fix to a handler in a program that compiles without warnings, and checks that the result does so too and has no finding left.</summary>
internal sealed class CatchFixTest<TFix> : CSharpCodeFixTest<CatchAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private CatchFixTest(string source, string fixedSource)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        DisabledDiagnostics.AddRange(["CS1591", "CS1701", "CS9113"]);
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestState.AdditionalReferences.AddRange(References.All);
        TestState.AdditionalFiles.Add(("/0/schema.sql", Store.Schema));
        TestCode = source.ReplaceLineEndings("\n");
        FixedCode = fixedSource.ReplaceLineEndings("\n");
    }

    public static Task VerifyAsync(string members, string fixedMembers, string usings = "using MySqlConnector;", string? fixedUsings = null) =>
        new CatchFixTest<TFix>(Program(members, usings), Program(fixedMembers, fixedUsings ?? usings)).RunAsync();

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static string Program(string members, string usings) => $$"""
        using System;
        using System.Data.Common;
        using Dapper;
        {{usings}}

        class Store(DbConnection db)
        {
        {{members}}
        }
        """;
}
