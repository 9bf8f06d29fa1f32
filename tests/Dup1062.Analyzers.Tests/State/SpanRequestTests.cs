using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>An IDE asks for the lines under the cursor, too. What they hold is found whether all of the document or only they are asked for.</summary>
public class SpanRequestTests
{
    private const string Code = """
        using MySqlConnector;
        class Store
        {
            bool First(MySqlException e) => e.Message.Contains("Duplicate entry");
            void Second(MySqlConnection connection)
            {
                try { new MySqlCommand("INSERT INTO coupon (code) VALUES (1)", connection).ExecuteNonQuery(); }
                catch (MySqlException e) { System.Console.WriteLine(e); }
            }
        }
        """;

    [Theory]
    [InlineData("Contains", "DUP1103")]
    [InlineData("catch (", "DUP1101")]
    [InlineData("class Store", "")]
    public async Task TheLinesAskedFor_GetTheirFindings(string asked, string expected)
    {
        var tree = CSharpSyntaxTree.ParseText(Code);
        var compilation = CSharpCompilation.Create("Shop", [tree], References.MySqlConnector, new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
        var line = tree.GetText().Lines.GetLineFromPosition(Code.IndexOf(asked, StringComparison.Ordinal)).Span;
        var model = compilation.GetSemanticModel(tree);

        var ofLine = await Analyzers().GetAnalyzerSemanticDiagnosticsAsync(model, line, default);
        var ofDocument = await Analyzers().GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, default);

        Assert.Equal(expected, string.Join(" ", ofLine.Where(d => IsOn(line, d.Location.SourceSpan)).Select(d => d.Id)));
        Assert.Equal(["DUP1101", "DUP1103"], ofDocument.Select(d => d.Id).Order());

        CompilationWithAnalyzers Analyzers() => compilation.WithAnalyzers([new CatchAnalyzer(), new MessageTextAnalyzer()]);
    }

    private static bool IsOn(TextSpan line, TextSpan found) => line.IntersectsWith(found);
}
