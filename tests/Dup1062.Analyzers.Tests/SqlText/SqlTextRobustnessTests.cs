using CsCheck;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Tests.SqlTexts;

public class SqlTextRobustnessTests
{
    private static readonly string Program = ProgramGen.Class(seed: 42, methods: 6);

    [Fact]
    public void HalfWrittenCode_IsReadWithoutAnException() => (
        from start in Gen.Int[0, Program.Length]
        from length in Gen.OneOf(Gen.Int[0, 30], Gen.Const(Program.Length))
        from typed in Gen.OneOf("", "\"", "\"\"\"", "$\"{", "{", "(", "+ ", "\\", "=> ", "@", "\r\n")
        select Program[..start] + typed + Program[Math.Min(Program.Length, start + length)..]).Sample(ReadEverything, iter: 150);

    [Theory]
    [InlineData("\"INSERT")]
    [InlineData("\"INSERT \\x \\u12 \\U00110000 \\q\"")]
    [InlineData("@\"INSERT")]
    [InlineData("\"\"\"INSERT")]
    [InlineData("\"\"\"\nINSERT\n  x\"\"\"")]
    [InlineData("\"\"\"\n  INSERT\n x\n  \"\"\"")]
    [InlineData("$\"INSERT {")]
    [InlineData("$\"INSERT {id")]
    [InlineData("$\"INSERT } {{ \\{ }\"")]
    [InlineData("$\"\"\"INSERT {{id}} {\"\"\"")]
    [InlineData("$@\"INSERT {id:\"")]
    [InlineData("\"INSERT\" +")]
    [InlineData("\"INSERT\".Replace(")]
    [InlineData("\"INSERT\".Replace(\"\", \"\")")]
    [InlineData("string.Format(\"INSERT {0\"")]
    [InlineData("string.Format(\"INSERT {99999999999999999999}\", id)")]
    [InlineData("string.Format(\"INSERT {0}\", args: 5)")]
    [InlineData("string.Format()")]
    [InlineData("string.Join(\"INSERT\")")]
    [InlineData("string.Concat(\"INSERT\", )")]
    [InlineData("new StringBuilder(\"INSERT\").Append()")]
    [InlineData("new StringBuilder(\"INSERT\").AppendJoin(\",\")")]
    [InlineData("\"INSERT\" switch { }")]
    [InlineData("id switch { 0 => \"INSERT\", 1 =>")]
    [InlineData("\"INSERT\" ?? ")]
    [InlineData("Missing.Constant + \"INSERT\" + missing + Missing()")]
    [InlineData("x = \"INSERT\"")]
    [InlineData("(x, y) = (\"INSERT\", x)")]
    public void BrokenExpressions_AreReadWithoutAnException(string expression)
    {
        ReadEverything(Source.Method($"Db.Run({expression});").Code);
        ReadEverything(Source.Method($"var x = {expression}; x += {expression}; Db.Run(x);").Code);
        ReadEverything(Source.Class($"const string X = {expression}; static readonly string Y = X + {expression};").Code);
    }

    [Fact]
    public void TextThatNamesItself_Ends()
    {
        ReadEverything(Source.Class("const string A = B + \"INSERT\", B = A + \"INSERT\"; static readonly string C = D + \"INSERT\", D = C + \"INSERT\";").Code);
        ReadEverything(Source.Method("var a = \"INSERT\" + b; var b = a + a; a = b; b = a; while (flag) { a += b; b += a; } Db.Run(a + b);").Code);
    }

    [Fact]
    public void TextThatDoublesAtEveryStep_Ends()
    {
        var locals = Enumerable.Range(1, 40).Select(i => $"var s{i} = s{i - 1} + s{i - 1};");
        var source = Source.Method($"var s0 = \"x\"; {string.Join("\n", locals)} Db.Run(\"INSERT \" + s40);");

        Assert.StartsWith("INSERT ", source.Read().Text);
        Assert.Equal("INSERT •", Source.Class($"static readonly string {string.Join(", ", Enumerable.Range(0, 40).Select(i => $"S{i} = S{i + 1} + S{i + 1}"))}; void M() {{ Db.Run(\"INSERT \" + S0 + S0); }}").Read().Visible()[..8]);
    }

    public static TheoryData<string, Func<int, string>> LongTexts => new()
    {
        { "chain", count => $"Db.Run({string.Join(" +\n", Enumerable.Repeat("\"INSERT x;\"", count))});" },
        { "chain of holes", count => $"Db.Run(\"INSERT\" + {string.Join(" + ", Enumerable.Repeat("table + \",\"", count / 2))});" },
        { "chain of constants", count => $"Db.Run(\"INSERT\" + {string.Join(" + ", Enumerable.Repeat("Tables.Coupon", count))});" },
        { "chain without a match until its end", count => $"Db.Run({string.Join(" + ", Enumerable.Repeat("\"x\"", count))} + \"INSERT\");" },
        { "builder chain", count => $"Db.Run(new StringBuilder(){string.Concat(Enumerable.Repeat(".Append(\"INSERT x;\")", count / 5))}.ToString());" },
        { "builder statements", count => $"var b = new StringBuilder(); {string.Concat(Enumerable.Repeat("b.AppendLine(\"INSERT x;\");\n", count))} Db.Run(b.ToString());" },
        { "appended statements", count => $"var s = \"\"; {string.Concat(Enumerable.Repeat("s += \"INSERT x;\";\n", count))} Db.Run(s);" },
        { "reassigned local", count => $"string s; {string.Concat(Enumerable.Repeat("s = \"INSERT x;\"; Db.Run(s);\n", count))}" },
        { "joined array", count => $"Db.Run(string.Join(\"\\n\", new[] {{ {string.Join(", ", Enumerable.Repeat("\"INSERT x;\"", count))} }}));" },
        { "interpolated string", count => $"Db.Run($\"INSERT {string.Concat(Enumerable.Repeat("{table},", count))}\");" },
        { "separate strings", count => string.Concat(Enumerable.Repeat("Db.Run(\"INSERT x;\");\n", count)) },
        { "one long literal", count => $"Db.Run(\"INSERT {string.Concat(Enumerable.Repeat("\\\"x\\\\ ", count))}\");" },
    };

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void ReadingIsLinear(string shape, Func<int, string> statements)
    {
        AllocatedBy(statements(100));
        var small = AllocatedBy(statements(400));
        var large = AllocatedBy(statements(2_000));

        Assert.True(large < 8 * small, $"{shape}: {small} bytes for 400, {large} bytes for 2,000");
    }

    /// <summary>Bytes that reading all texts takes; what the compiler needs to bind the code is left out.</summary>
    private static long AllocatedBy(string statements)
    {
        var source = Source.Method(statements);
        _ = source.Compilation.GetDiagnostics();
        foreach (var name in source.Tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()) _ = source.Model.GetSymbolInfo(name);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in source.Owned()) _ = text.GetLocation(text.Text.Length - 1, 1);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void ReadEverything(string code)
    {
        var source = Source.File(code);
        foreach (var seed in source.Seeds)
        {
            var text = SqlTextReader.Read(seed, source.Model, default)!;
            Assert.Equal(text.Text.Length, text.Pieces.Sum(piece => piece.Length));
            for (var i = 0; i <= text.Text.Length; i++)
            {
                var span = text.GetLocation(i, 6).SourceSpan;
                Assert.True(span.Start >= 0 && span.End <= code.Length);
                if (text.TryMapInsertion(i, out var tree, out var position)) Assert.InRange(position, 0, tree.Length);
                _ = text.Owns(i);
            }
        }
    }
}
