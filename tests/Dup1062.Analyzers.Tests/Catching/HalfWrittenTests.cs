using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Tests.Helpers;
using Dup1062.Analyzers.Tests.Inserts;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>Code as it is while somebody writes it.</summary>
public class HalfWrittenTests
{
    private const string Handler = """
        bool Run()
        {
            try { db.Execute(Insert, p); return true; }
            catch (MySqlException e) when (IsTaken(e)) { return false; }
            catch (MySqlException e) { throw Translate(e); }
        }

        Exception Translate(MySqlException e) => IsTaken(e) ? new StoreException("taken", e) : e;

        static bool IsTaken(MySqlException e) => e.Number == (int)MySqlErrorCode.DuplicateKeyEntry;
        """;

    public static TheoryData<int> Tokens => [.. Enumerable.Range(0, CSharpSyntaxTree.ParseText(Handler).GetRoot().DescendantTokens().Count())];

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task AHandlerCutAnywhere_IsQuiet(int token)
    {
        var program = ShapeStore.Program(Handler);
        var end = program.IndexOf(Handler, StringComparison.Ordinal) + CSharpSyntaxTree.ParseText(Handler).GetRoot().DescendantTokens().ElementAt(token).Span.End;

        using var host = new FixHost(program[..end], Shop.Schema, null, new CatchAnalyzer());

        Assert.Empty(await host.FindingsAsync());
    }
}
