using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.Retries;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Tests.Conventions;

/// <summary>Searching a file's characters finds the nodes that walking through all of them finds.</summary>
public class FoundNodeTests
{
    public static TheoryData<string> Codes => new(
        "if (e.Number == 1062 || 1062 != ((MySqlException)x).@Number) { }",
        "if (e is { Number: 1062 or 1586, SqlState: \"23000\" } && e?.ErrorCode is 1) { }",
        "var y = e.Number switch { 1062 => a.HResult == 1 ? 1 : 2, _ => 3 };",
        "switch (e.Number) { case 1062 when e.SqlState.Equals(\"23000\"): if (f.Number == 1) { } break; case 2: break; }",
        "Run(() => object.Equals(e.ErrorCode, 1062), delegate { return e.Number is 5; });",
        "if (e.Message.Contains(\"Duplicate\") || e.ToString().IndexOf(\"1062\") >= 0 || e?.Message?.StartsWith(\"x\") == true) { }",
        "if (Regex.IsMatch(e.Message, \"Duplicate\") || e.Message.ToLower().ContainsAny<string>(\"duplicate\")) { }",
        "Policy.Handle<MySqlException>(e => e.Number == 1).OrInner<Exception>().Or < TimeoutException > ();",
        "var o = new Options { ShouldHandle = args => true }; o.ShouldHandle = x; o?.EnableRetryOnFailure(3, t, [1062]);",
        "new Pomelo.MySqlRetryingExecutionStrategy(c); var isTransient = new[] { 1062 }; bool CanRetry(int n) => n == 1062;",
        "try { } catch (Exception @catch) when (Catch(@catch)) { try { } catch { } } /* catch */ var s = \"catch\"; \n#if NO\ntry { } catch { }\n#endif\n",
        "var b = " + string.Join(" || ", Enumerable.Repeat("e.Number == 1062 && e.Message.Contains(\"1062\")", 500)) + ";",
        "try { catch (X) } e.Number == ; if (e.Message.Contains( { e.Handle<");

    [Theory]
    [MemberData(nameof(Codes))]
    public void They_are_the_same(string code)
    {
        var tree = CSharpSyntaxTree.ParseText($$"""
            class C
            {
                static readonly int[] RetryCodes = { 1062 };
                static bool ShouldRetry { get; } = Error.Number == 1062;
                void M() { {{code}} }
            }
            """);
        Assert.Equal(Walk(tree, node => PropertyComparison.In(node).Any()), Sorted(PropertyComparison.NodesIn(tree, default)));
        Assert.Equal(Walk(tree, node => node is InvocationExpressionSyntax call && MessageTest.In(call) is not null), Sorted(MessageTest.CallsIn(tree, default)));
        Assert.Equal(Walk(tree, RetrySyntax.MayRetry), Sorted(RetrySyntax.In(tree, default)));
        Assert.Equal(Walk(tree, node => node is CatchClauseSyntax), Sorted(NamedTokens.Of("catch", tree, default).Select(token => token.Parent!).Where(node => node is CatchClauseSyntax)));
    }

    private static List<SyntaxNode> Walk(SyntaxTree tree, Func<SyntaxNode, bool> isFound) => Sorted(tree.GetRoot().DescendantNodes().Where(isFound));

    private static List<SyntaxNode> Sorted(IEnumerable<SyntaxNode> nodes) => [.. nodes.OrderBy(node => node.SpanStart).ThenByDescending(node => node.Span.Length).ThenBy(node => node.RawKind)];
}
