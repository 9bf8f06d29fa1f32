using Dup1062.Analyzers.SqlTexts;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Tests.SqlTexts;

/// <summary>C# to read texts from.</summary>
internal sealed class Source
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Globalization;
        using System.Linq;
        using System.Text;

        """;

    /// <summary>What the examples use: sinks, and values that only the running program knows.</summary>
    private const string Surroundings = """

        static class Db
        {
            public static int Run(object sql, object args = null) => 0;
            public static void Interpolated(FormattableString sql) { }
            public static void Log(string message) { }
            public static void Fill(ref string sql) { }
            public static void Fill(StringBuilder sql) { }
        }
        static class Tables { public const string Coupon = "coupon"; public const string Wallet = "wal" + "let"; public static readonly string Lease = "lease"; }
        enum Color { Red, Green }
        """;

    private Source(params string[] files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = files.Select((file, index) => CSharpSyntaxTree.ParseText(file, options, $"/{index}.cs")).ToArray();
        Compilation = CSharpCompilation.Create("Code", trees, References.Framework, new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Tree = trees[0];
        Model = Compilation.GetSemanticModel(Tree);
    }

    public CSharpCompilation Compilation { get; }

    public SyntaxTree Tree { get; }

    public SemanticModel Model { get; }

    public string Code => Tree.ToString();

    /// <summary>Every string of the first file, in order.</summary>
    public IEnumerable<ExpressionSyntax> Seeds => Tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Where(node => node.Kind()
        is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression or SyntaxKind.InterpolatedStringExpression);

    public static Source File(string file, params string[] others) => new([file, .. others]);

    public static Source Class(string members, params string[] others) =>
        File($"{Usings}partial class C\n{{\n{members}\n}}{Surroundings}", others);

    public static Source Method(string statements) => Class(
        $$"""
        public string SqlOf(DbCommand command, string table, string values, int id, bool flag, int[] ids, string[] rows, object user)
        {
        {{statements}}
        return null;
        }
        """);

    /// <summary>The text of the first string that has a word in it.</summary>
    public SqlText Read(string word = "INSERT") => SqlTextReader.Read(Seed(word), Model, default)!;

    /// <summary>The first string that has a word in it.</summary>
    public ExpressionSyntax Seed(string word) => Seeds.First(seed => TextOf(seed).Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is written in a string, without its holes.</summary>
    private static string TextOf(ExpressionSyntax seed) => seed is InterpolatedStringExpressionSyntax interpolated
        ? string.Concat(interpolated.Contents.OfType<InterpolatedStringTextSyntax>())
        : seed.ToString();

    /// <summary>The texts that findings are reported from.</summary>
    public IReadOnlyList<SqlText> Owned() => Seeds
        .Select(seed => SqlTextReader.ReadOwned(seed, SqlTextPrefilter.Inserts, Model, default))
        .OfType<SqlText>().ToList();
}
