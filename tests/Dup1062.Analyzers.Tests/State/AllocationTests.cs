using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>The analyzer sees every string of every file on each keystroke.</summary>
public class AllocationTests
{
    private const int Rounds = 10_000;

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"The order was sent\\r\\n\"")]
    [InlineData("\"Inserted into the map: InsertAsync, inserts, reinsert, on_insert, insert2\"")]
    [InlineData("\"a.insert(0, x)\"")]
    [InlineData("@\"C:\\insertions\\\"")]
    [InlineData("\"bytes inserted\"u8")]
    [InlineData("$\"Order {1 + 1} was inserted at {2:0.00}\"")]
    [InlineData("\"\"\"\n    select 1 from dual\n    \"\"\"")]
    [InlineData("\"SELECT name FROM item WHERE code = @code\"")]
    public void AStringThatHasNoInsert_AllocatesNothing(string literal)
    {
        Assert.Equal(0, AllocatedBy(literal));
    }

    /// <summary>Shows that the measurement measures.</summary>
    [Fact]
    public void AnInsert_Allocates()
    {
        Assert.NotEqual(0, AllocatedBy("\"INSERT INTO coupon (code) VALUES (@code)\""));
    }

    private static long AllocatedBy(string literal)
    {
        var tree = CSharpSyntaxTree.ParseText($"class C {{ object O = {literal}; }}", path: "/src/C.cs");
        var compilation = CSharpCompilation.Create("Shop", [tree], References.MySqlConnector);
        var options = new AnalyzerOptions([new CountedFile("/schema.sql", "CREATE TABLE coupon (code INT PRIMARY KEY);").New()]);
        var actions = RegisteredActions.Of(new PlainInsertAnalyzer(), compilation, options);
        var node = tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().First(node => node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax);
#pragma warning disable CS0618 // A host around the action would allocate for itself.
        var context = new SyntaxNodeAnalysisContext(node, compilation.GetSemanticModel(tree), options, static _ => { }, static _ => true, CancellationToken.None);
#pragma warning restore CS0618
        Run(100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(Rounds);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;

        void Run(int rounds)
        {
            for (var i = 0; i < rounds; i++) actions.Run(context);
        }
    }
}
