using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Dup1062.Analyzers.Tests.Helpers;

/// <summary>
/// Runs one analyzer. <c>[|words|]</c> in the source expects a warning on them, <c>{|info:words|}</c> a suggestion.
/// Snippets are shapes, not whole programs, so the compiler's own diagnostics do not count.
/// </summary>
internal sealed partial class Dup1062Test<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly string _id;

    public Dup1062Test(string id, string source, string? schema)
    {
        _id = id;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(References.All);
        CompilerDiagnostics = CompilerDiagnostics.None;
        TestCode = Expect(source.ReplaceLineEndings("\n"));
        if (schema is not null) TestState.AdditionalFiles.Add(("/0/schema.sql", schema));
    }

    public Dup1062Test<TAnalyzer> WithOption(string key, string value)
    {
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{key} = {value}\n"));
        return this;
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    private string Expect(string source)
    {
        var count = 0;
        return Marked().Replace(source, match =>
        {
            var isInfo = match.Groups["info"].Success;
            ExpectedDiagnostics.Add(
                new DiagnosticResult(_id, isInfo ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning).WithLocation(count).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
            return $"{{|#{count++}:{match.Groups[isInfo ? "info" : "warning"].Value}|}}";
        });
    }

    [GeneratedRegex(@"\[\|(?<warning>.*?)\|\]|\{\|info:(?<info>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
