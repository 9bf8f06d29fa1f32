using System.Text;

namespace Dup1062.Analyzers.Tests.SqlTexts;

/// <summary>Random methods that put strings together in every way, and run some of them.</summary>
internal sealed class ProgramGen(Random random)
{
    private readonly StringBuilder _code = new();
    private int _marks;
    private readonly List<string> _locals = [];
    private int _names;
    private int _depth;

    /// <summary>A class of methods <c>M0</c>, <c>M1</c>, … that give what they make to <c>Run</c>.</summary>
    public static string Class(int seed, int methods)
    {
        var gen = new ProgramGen(new Random(seed));
        gen._code.Append(
            """
            using System;
            using System.Collections.Generic;
            using System.Text;
            public static class Program
            {
                public static readonly List<string> Values = new();
                public static Random Random = new(0);
                static readonly int[] Two = { 1, 2 };
                const string K = "k";
                static readonly string R = K + "r";
                static void Run(object value) => Values.Add(value.ToString());
                static bool Flag() => Random.Next(2) == 0;
                static string Unknown() => Flag() ? "u" : "v";
                static void Fill(ref string s) { if (Flag()) s += "f"; }
                static void Fill(StringBuilder b) { if (Flag()) b.Append("g"); }

            """);
        for (var i = 0; i < methods; i++) gen.Method(i);
        return gen._code.Append('}').ToString();
    }

    private void Method(int number)
    {
        _locals.Clear();
        _code.Append($"public static void M{number}()\n{{\nstring s0 = {Expression()}; string s1 = {Expression()}; var b = new StringBuilder({Expression()});\n");
        _locals.AddRange(["s0", "s1"]);
        Statements(random.Next(1, 5));
        _code.Append(random.Next(2) == 0 ? "Run(s0);\n}\n" : "}\n");
    }

    private void Statements(int count)
    {
        var locals = _locals.Count;
        while (count-- > 0) Statement();
        _locals.RemoveRange(locals, _locals.Count - locals);
    }

    private void Block()
    {
        _depth++;
        _code.Append("{ ");
        Statements(_depth > 2 ? 1 : random.Next(1, 3));
        _code.Append("} ");
        _depth--;
    }

    private void Statement()
    {
        switch (random.Next(_depth > 2 ? 9 : 18))
        {
            case 0: _code.Append($"{Local()} = {Expression()};\n"); break;
            case 1: _code.Append($"{Local()} += {Expression()};\n"); break;
            case 2: { var local = Local(); _code.Append($"{local} = {local} + {Expression()};\n"); break; }
            case 3: { var local = Local(); _code.Append($"{local} = $\"({{{local}}}) {{{Expression()}}}\";\n"); break; }
            case 4: _code.Append($"b.Append({Expression()}).Append('c');\n"); break;
            case 5: _code.Append(random.Next(4) switch { 0 => "b.Clear();\n", 1 => "if (b.Length > 0) b.Length--;\n", 2 => "Fill(b);\n", _ => $"Fill(ref {Local()});\n" }); break;
            case 6: { var name = $"t{_names++}"; _code.Append($"string {name} = {Expression()};\n"); _locals.Add(name); break; }
            case 7 or 8 or 9 or 10: _code.Append($"Run({Expression()});\n"); break;
            case 11 or 12: _code.Append("if (Flag()) "); Block(); break;
            case 13: _code.Append("if (Flag()) "); Block(); _code.Append("else "); Block(); break;
            case 14: _code.Append($"foreach (var i{_names++} in Two) "); Block(); break;
            case 15: _code.Append("try "); Block(); _code.Append("finally "); Block(); break;
            case 16: _code.Append("switch (Random.Next(2)) { case 0: "); Block(); _code.Append("break; default: "); Block(); _code.Append("break; }\n"); break;
            default: _code.Append("((Action)(() => "); Block(); _code.Append("))();\n"); break;
        }
    }

    private string Local() => _locals[random.Next(_locals.Count)];

    private string Expression(int depth = 0) => random.Next(depth > 1 ? 6 : 16) switch
    {
        0 or 1 => $"\"INSERT {++_marks};\"",
        2 => "\"a \"",
        3 or 4 when _locals.Count > 0 => random.Next(4) == 0 ? "b.ToString()" : Local(),
        3 or 4 or 5 => random.Next(3) switch { 0 => "K", 1 => "R", _ => "Unknown()" },
        6 or 7 => $"{Expression(depth + 1)} + {Expression(depth + 1)}",
        8 => $"$\"{{{Expression(depth + 1)}}} i {{{Expression(depth + 1)}}}\"",
        9 => $"string.Format(\"{{1}}f{{0}}\", {Expression(depth + 1)}, {Expression(depth + 1)})",
        10 => $"string.Concat({Expression(depth + 1)}, {Expression(depth + 1)})",
        11 => $"string.Join(\",\", {Expression(depth + 1)}, {Expression(depth + 1)})",
        12 => $"(Flag() ? {Expression(depth + 1)} : {Expression(depth + 1)})",
        13 => $"({Expression(depth + 1)}).Trim()",
        14 => $"({Expression(depth + 1)}).Replace(\"a\", \"b\")",
        _ => $"new StringBuilder({Expression(depth + 1)}).Append({Expression(depth + 1)}).ToString()",
    };
}
