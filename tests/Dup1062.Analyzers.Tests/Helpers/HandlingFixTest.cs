using Dup1062.Analyzers.CodeFixes.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Dup1062.Analyzers.Tests.Helpers;

/// <summary>
/// Rewrites tests of an exception in a program that compiles, and checks that the result does so too, one by one and in every scope of Fix All.
/// <c>{|DUP1103:code|}</c> expects a finding; where both programs are the same nothing may be offered.
/// </summary>
internal class HandlingFixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private readonly LanguageVersion _version;

    public HandlingFixTest(string source, string fixedSource, LanguageVersion version = LanguageVersion.Latest)
    {
        _version = version;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(References.All);
        TestCode = source;
        FixedCode = fixedSource;
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(_version);
}

/// <summary>The same for the fix that compares the number.</summary>
internal sealed class HandlingFixTest<TAnalyzer>(string source, string fixedSource, LanguageVersion version = LanguageVersion.Latest)
    : HandlingFixTest<TAnalyzer, CompareNumberFix>(source, fixedSource, version)
    where TAnalyzer : DiagnosticAnalyzer, new();
