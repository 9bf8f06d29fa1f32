using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Lexing;

namespace Dup1062.Analyzers.Tests.SqlTexts;

/// <summary>Texts against what random programs really make when they run.</summary>
public class SqlTextProgramTests
{
    private const int Methods = 150;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EachStringIsOwnedByOneText(int seed) => SqlTextOwnerTests.AssertOwnedOnce(Source.File(ProgramGen.Class(seed, Methods)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhatRuns_IsWhatTheTextSays(int seed)
    {
        var source = Source.File(ProgramGen.Class(seed, Methods));
        var texts = source.Seeds
            .Where(string_ => string_.ToString().StartsWith("\"INSERT", StringComparison.Ordinal))
            .ToDictionary(string_ => string_.ToString().Trim('"'), string_ => SqlTextReader.Read(string_, source.Model, default)!);

        foreach (var value in Run(source))
        {
            foreach (Match mark in Regex.Matches(value, "INSERT [0-9]+;"))
            {
                var text = texts[mark.Value];
                if (text.ContinuesElsewhere) continue;
                // Trim may take more blanks than the text shows, when a hole is empty.
                var anyHead = text.HasUnknownHead || text.Uses.Length > 1 ? SqlLexer.Hole.ToString() : "";
                Assert.True(Fits(value.Replace(" ", ""), (anyHead + text.Text).Replace(" ", "")), $"{mark.Value}: {text.Visible()} is not\n{value}\n{Regex.Match(source.Code, $"void M[^ ]*{{((?!void M).)*{mark.Value}.*?(?=public static void M)", RegexOptions.Singleline)}");
            }
        }

        Assert.True(texts.Values.Count(text => !text.ContinuesElsewhere) > texts.Count / 2);
    }

    /// <summary>Whether a value reads as a text whose holes stand for anything.</summary>
    private static bool Fits(string value, string text)
    {
        var parts = text.Split(SqlLexer.Hole);
        if (parts.Length == 1) return value == text;
        if (!value.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var position = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = value.IndexOf(part, position, StringComparison.Ordinal);
            if (found < 0) return false;
            position = found + part.Length;
        }
        return value.Length - position >= parts[^1].Length && value.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private static List<string> Run(Source source)
    {
        using var image = new MemoryStream();
        var result = source.Compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        var program = context.LoadFromStream(image).GetType("Program")!;
        for (var seed = 0; seed < 8; seed++)
        {
            program.GetField("Random")!.SetValue(null, new Random(seed));
            for (var i = 0; i < Methods; i++) program.GetMethod($"M{i}", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, []);
        }
        var values = (List<string>)program.GetField("Values")!.GetValue(null)!;
        context.Unload();
        return [.. values.Distinct()];
    }
}
