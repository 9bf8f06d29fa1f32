using Dup1062.Analyzers.Inserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.Helpers;

/// <summary>
/// Applies a fix of DUP1001 to a program that compiles without warnings, and checks that the result does so too. <c>[|words|]</c> expects a finding,
/// before and after. Where both programs are the same nothing may be offered.
/// </summary>
internal sealed class InsertFixTest<TFix> : CSharpCodeFixTest<PlainInsertAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public InsertFixTest(string source, string fixedSource, string schema)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        TestState.AdditionalReferences.AddRange(References.All);
        TestState.AdditionalFiles.Add(("/0/schema.sql", schema));
        Add(TestState, source);
        Add(FixedState, fixedSource);

        // What a bulk fix does in the whole solution is tested on its own.
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        if (new TFix().GetFixAllProvider()?.GetSupportedFixAllScopes().Contains(FixAllScope.Project) != true) CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInProjectCheck;
    }

    public InsertFixTest<TFix> WithOption(string key, string value)
    {
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{key} = {value}\n"));
        return this;
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The framework's own markup takes <c>$$"""</c> for a position.</summary>
    public static void Add(SolutionState state, string marked)
    {
        var spans = new List<TextSpan>();
        for (int start; (start = marked.IndexOf("[|", StringComparison.Ordinal)) >= 0;)
        {
            marked = marked.Remove(start, 2);
            var end = marked.IndexOf("|]", start, StringComparison.Ordinal);
            marked = marked.Remove(end, 2);
            spans.Add(TextSpan.FromBounds(start, end));
        }
        state.MarkupHandling = MarkupMode.None;
        var path = $"/0/Test{state.Sources.Count}.cs";
        state.Sources.Add((path, marked));
        var lines = SourceText.From(marked).Lines;
        foreach (var span in spans.Select(lines.GetLinePositionSpan))
        {
            state.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.PlainInsert.Id, DiagnosticSeverity.Warning)
                .WithSpan(path, span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity));
        }
    }
}
