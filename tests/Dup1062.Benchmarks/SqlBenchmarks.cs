using BenchmarkDotNet.Attributes;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.Benchmarks;

/// <summary>The lexer and the statement reader over a typical statement.</summary>
[InProcess]
[MemoryDiagnoser]
public class SqlBenchmarks
{
    private const string Insert = """
        INSERT INTO `order_line` (`order_id`, `line_no`, `sku`, `qty`)
        VALUES (@order_id, @line_no, @sku, 1) -- one line of an order
        """;

    [Benchmark]
    public int Lex()
    {
        var lexer = new SqlLexer(Insert);
        var tokens = 0;
        while (lexer.Next().Kind != SqlTokenKind.End) tokens++;
        return tokens;
    }

    [Benchmark]
    public int Read() => SqlStatements.Read(Insert).Count;
}
