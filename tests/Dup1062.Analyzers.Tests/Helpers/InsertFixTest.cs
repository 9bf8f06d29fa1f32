using Dup1062.Analyzers.Inserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Dup1062.Analyzers.Tests.Helpers;

/// <summary>
/// Applies a fix of DUP1001 to a program that compiles, and checks that the result compiles and what is left of the findings.
/// <c>[|words|]</c> expects a finding.
/// </summary>
internal sealed class InsertFixTest<TFix> : CSharpCodeFixTest<PlainInsertAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public InsertFixTest(string source, string fixedSource, string schema)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(References.All);
        TestState.AdditionalFiles.Add(("/0/schema.sql", schema));
        TestCode = source;
        FixedCode = fixedSource;
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        // Changes nothing unless asked for, which is tested on its own.
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
    }

    public InsertFixTest<TFix> WithOption(string key, string value)
    {
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{key} = {value}\n"));
        return this;
    }

    protected override DiagnosticDescriptor GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => Descriptors.PlainInsert;

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
}
