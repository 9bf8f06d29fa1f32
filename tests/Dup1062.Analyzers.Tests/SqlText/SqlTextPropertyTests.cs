using CsCheck;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Tests.SqlTexts;

public class SqlTextPropertyTests
{
    [Fact]
    public void TheText_IsTheConstantValueOfTheCompiler() => LiteralGen.Chain.Sample(
        expression =>
        {
            var (text, value, _) = Read(expression);

            Assert.Equal(value, text.Text);
            Assert.Equal(value, string.Concat(text.Pieces.Select(piece => text.Text.Substring(piece.Start, piece.Length))));
        },
        iter: 2000);

    [Fact]
    public void EveryMappedCharacter_IsThatCharacterOfTheSource_InOrder() => LiteralGen.Any.Sample(
        expression =>
        {
            var (text, value, source) = Read(expression);
            var end = 0;
            for (var i = 0; i < value.Length; i++)
            {
                if (!text.TryMap(i, 1, out var tree, out var span) || tree != source.Tree || text.Pieces.First(piece => piece.Start + piece.Length > i).Via is not null) continue;
                Assert.True(span.Start >= end && span.Length > 0, $"{i}: {span} is not behind {end}");
                end = span.End;
                var code = source.Code.Substring(span.Start, span.Length);
                if (code.Length == 1) Assert.Equal(value[i], code[0]);
                else if (!char.IsSurrogate(value[i])) Assert.Equal(value[i].ToString(), ValueOf(code));
            }
        },
        iter: 2000);

    [Fact]
    public void TextInsertedInTheSource_StandsInTheValue_AtThatPlace() => (
        from expression in LiteralGen.Chain
        from inserted in Gen.OneOf(" ON DUPLICATE KEY UPDATE a = a", "beef", "x")
        select (expression, inserted)).Sample(
        given =>
        {
            var (text, value, source) = Read(given.expression);
            for (var offset = 0; offset <= value.Length; offset++)
            {
                if (!text.TryMapInsertion(offset, out var tree, out var position)) continue;
                Assert.Equal(source.Tree, tree);
                var edited = Source.File(source.Code.Insert(position, given.inserted));
                Assert.Equal(value.Insert(offset, given.inserted), ConstantOf(edited));
            }
        },
        iter: 100);

    [Fact]
    public void MostCharacters_CanBeMappedAndTakeTextBehindThem() => LiteralGen.Any.Array[200].Sample(
        expressions =>
        {
            var (all, mapped, insertable) = (0, 0, 0);
            foreach (var expression in expressions)
            {
                var (text, value, _) = Read(expression);
                for (var i = 0; i < value.Length; i++)
                {
                    all++;
                    if (text.TryMap(i, 1, out _, out _)) mapped++;
                    if (text.TryMapInsertion(i + 1, out _, out _)) insertable++;
                }
            }
            Assert.True(mapped > all * 0.85 && insertable > all * 0.75, $"{mapped} mapped, {insertable} insertable of {all}");
        },
        iter: 1);

    private static (SqlText Text, string Value, Source Source) Read(string expression)
    {
        var source = Source.Class($"const string X = {expression};");
        var value = ConstantOf(source);
        var seed = source.Seeds.First();
        return (SqlTextReader.Read(seed, source.Model, default)!, value, source);
    }

    private static string ConstantOf(Source source)
    {
        var declarator = source.Tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().First();
        var errors = source.Tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);
        return Assert.IsType<string>(((IFieldSymbol)source.Model.GetDeclaredSymbol(declarator)!).ConstantValue);
    }

    /// <summary>What the source of one character reads as in a literal of its kind.</summary>
    private static string ValueOf(string code)
    {
        var literal = code switch
        {
            "{{" or "}}" => $"$\"{code}\"",
            "\"\"" => $"@\"{code}\"",
            _ => $"\"{code}\"",
        };
        return SyntaxFactory.ParseExpression(literal) switch
        {
            LiteralExpressionSyntax expression => expression.Token.ValueText,
            _ => code[..1],
        };
    }
}
