using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Analyzers.Tests.SqlTexts;

/// <summary>Constant string expressions of all literal kinds, with everything that makes their reading hard.</summary>
internal static class LiteralGen
{
    private static readonly Gen<string> Plain = Gen.OneOf("INSERT", "a", " ", "0", "'", "`x`", "é", "😀", "\u00a0", ";", "--", "x41");

    // \e is C# 13, which the oldest Roslyn does not know.
    private static readonly string NewestEscape = SyntaxFactory.ParseExpression("\"\\e\"").ContainsDiagnostics ? "\\a" : "\\e";

    private static readonly Gen<string> Escape = Gen.OneOf(
        NewestEscape, "\\n", "\\r\\n", "\\t", "\\\\", "\\\"", "\\'", "\\0", "\\x9", "\\x41", "\\x041", "\\x0041", "\\u00e9", "\\U00000041", "\\U0001F600", "\\ud83d\\ude00");

    private static readonly Gen<string> Line = Gen.OneOf("\n", "\r\n", "\r");

    private static readonly Gen<string> Brace = Gen.OneOf("{{", "}}");

    private static readonly Gen<string> Hole = Gen.OneOf("{Tables.Coupon}", "{\"a\" + \"b\"}", "{nameof(Db)}", "{\"\"}", "{$\"{\"x\"}y\"}");

    private static readonly Gen<string> Regular = Many(Gen.OneOf(Plain, Escape), "\"", "\"");

    private static readonly Gen<string> Verbatim = Many(Gen.OneOf(Plain, Line, Gen.OneOf("\"\"", "\\", "{")), "@\"", "\"");

    private static readonly Gen<string> Interpolated = Many(Gen.OneOf(Plain, Escape, Brace, Hole), "$\"", "\"");

    private static readonly Gen<string> InterpolatedVerbatim = Many(Gen.OneOf(Plain, Line, Brace, Hole, Gen.OneOf("\"\"", "\\")), "$@\"", "\"");

    private static readonly Gen<string> Raw = Many(Gen.OneOf(Plain, Gen.OneOf("a\"b", "\\x", "{", "}")), "\"\"\"", "e\"\"\"");

    private static readonly Gen<string> InterpolatedRaw = Many(Gen.OneOf(Plain, Hole.Select(hole => "{" + hole + "}"), Gen.OneOf("a\"b", "\\x", "{ ", " }")), "$$\"\"\"", "e\"\"\"");

    /// <summary>Any constant expression made of the above.</summary>
    public static Gen<string> Any { get; } =
        Gen.OneOf(Regular, Verbatim, Interpolated, InterpolatedVerbatim, Raw, InterpolatedRaw, RawLines(Plain, "", Hole), RawLines(Plain, "$$", Hole.Select(hole => "{" + hole + "}")));

    /// <summary>Chains of constant expressions.</summary>
    public static Gen<string> Chain { get; } =
        from parts in Gen.OneOf(Any, Gen.OneOf("Tables.Wallet", "nameof(Db)", "null", "(\"a\" + \"b\")")).Array[1, 5]
        select "\"s\" + " + string.Join(" +\n", parts);

    private static Gen<string> Many(Gen<string> part, string open, string close) =>
        part.Array[0, 12].Select(parts => $"{open}s{string.Concat(parts)}{close}");

    /// <summary>A multi-line raw string: indentation of tabs or spaces, blank lines with and without it, both line ends.</summary>
    private static Gen<string> RawLines(Gen<string> plain, string dollars, Gen<string> hole)
    {
        var content = dollars.Length == 0 ? plain : Gen.OneOf(plain, hole);
        return
            from newLine in Gen.OneOf("\n", "\r\n")
            from indentation in Gen.OneOf("", "    ", "\t", "  \t")
            from lines in Gen.OneOf(
                content.Array[1, 5].Select(parts => indentation + "x" + string.Concat(parts)),
                Gen.OneOf("", indentation, indentation + "  ", indentation + "  y\"\"z")).Array[1, 6]
            select $"{dollars}\"\"\"{newLine}{string.Concat(lines.Select(line => line + newLine))}{indentation}\"\"\"";
    }
}
