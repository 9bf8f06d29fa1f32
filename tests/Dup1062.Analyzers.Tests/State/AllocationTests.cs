using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.Retries;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>The analyzer sees every string of every file on each keystroke.</summary>
[Collection(StateCollection.Name)]
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
        AssertNothing(AllocatedBy(literal));
    }

    [Theory]
    [InlineData("order.Equals(other)")]
    [InlineData("string.Equals(name, other, StringComparison.Ordinal)")]
    [InlineData("order.Number == 5 ? Retrieve(order) : order.Message.Length > 3")]
    [InlineData("text.Contains(\"Duplicate entry\")")]
    [InlineData("order is { Id: 1062, Name: \"x\" }")]
    [InlineData("order switch { null => 1, _ => 2 }")]
    public void ANodeThatTestsNoException_AllocatesNothing(string expression)
    {
        var nodes = CSharpSyntaxTree.ParseText($"class C {{ object M(Order order) {{ var retrieved = {expression}; return retrieved; }} }}").GetRoot().DescendantNodes()
            .Where(node => !node.ToString().StartsWith("order.Number", StringComparison.Ordinal)).ToArray();
        Look(100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Look(Rounds);
        AssertNothing(GC.GetAllocatedBytesForCurrentThread() - before);

        void Look(int rounds)
        {
            for (var i = 0; i < rounds; i++)
            {
                foreach (var node in nodes)
                {
                    if (PropertyComparison.In(node) is PropertyComparison[] { Length: > 0 } || RetrySyntax.MayRetry(node)) throw new InvalidOperationException(node.ToString());
                    if (node is InvocationExpressionSyntax call && MessageTest.In(call) is not null) throw new InvalidOperationException(node.ToString());
                }
            }
        }
    }

    /// <summary>The smallest object has 24 bytes, so what allocates in each round goes far beyond this. The runtime itself may need a little now and then.</summary>
    private static void AssertNothing(long bytes) => Assert.InRange(bytes, 0, Rounds - 1);

    /// <summary>Measures what the analyzer asks of each string: the same words let an INSERT through.</summary>
    private static long AllocatedBy(string literal)
    {
        var prefilter = new SqlTextPrefilter("insert");
        Assert.True(prefilter.Matches(Seed("\"INSERT INTO coupon (code) VALUES (@code)\"")));
        var seed = Seed(literal);
        for (var i = 0; i < 100; i++) Assert.False(prefilter.Matches(seed));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++) prefilter.Matches(seed);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static ExpressionSyntax Seed(string literal) =>
        CSharpSyntaxTree.ParseText($"class C {{ object O = {literal}; }}").GetRoot().DescendantNodes().OfType<EqualsValueClauseSyntax>().Single().Value;
}
