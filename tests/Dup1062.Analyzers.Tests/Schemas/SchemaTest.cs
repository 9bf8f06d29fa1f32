using System.Collections.Immutable;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.Schemas;

/// <summary>Verifies what a rule finds in a script: <c>[|words|]</c> expects a finding on them.</summary>
internal static class SchemaTest
{
    public static async Task VerifyAsync<TAnalyzer>(string id, string script, string path = "/0/schema.sql", string? tokens = null, string? tables = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new Dup1062Test<TAnalyzer>(id, "class Store { }", schema: null);
        if (tokens is not null) test.WithOption("dup1062.token_columns", tokens);
        if (tables is not null) test.TestState.AdditionalFiles.Add(("/0/tables.sql", tables));
        TestFileMarkupParser.GetSpans(script.ReplaceLineEndings("\n"), out string text, out ImmutableArray<TextSpan> spans);
        test.TestState.AdditionalFiles.Add((path, text));
        test.DisabledDiagnostics.AddRange(new TAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Where(other => other != id));
        foreach (var span in spans)
        {
            var (start, end) = (Place(text, span.Start), Place(text, span.End));
            var severity = new TAnalyzer().SupportedDiagnostics.First(rule => rule.Id == id).DefaultSeverity;
            test.ExpectedDiagnostics.Add(new DiagnosticResult(id, severity).WithSpan(path, start.Line, start.Column, end.Line, end.Column));
        }
        await test.RunAsync();
    }

    private static (int Line, int Column) Place(string text, int position)
    {
        var lines = text[..position].Split('\n');
        return (lines.Length, lines[^1].Length + 1);
    }
}
