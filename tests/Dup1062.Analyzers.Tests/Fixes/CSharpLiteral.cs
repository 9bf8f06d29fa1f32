using System.Text;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>Writes a text as a C# literal of each kind.</summary>
internal static class CSharpLiteral
{
    public static IReadOnlyList<Func<string, string>> Kinds { get; } =
    [
        Regular,
        text => $"@\"{text.Replace("\"", "\"\"")}\"",
        text => $"${Regular(text).Replace("{", "{{").Replace("}", "}}")}",
        text => $"$@\"{text.Replace("\"", "\"\"").Replace("{", "{{").Replace("}", "}}")}\"",
        text => Raw(text, ""),
        text => Raw(text, new string('$', LongestRun(text, "{}") + 1)),
        text => RawLines(text, ""),
        text => RawLines(text, new string('$', LongestRun(text, "{}") + 1)),
    ];

    private static string Regular(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                'é' => "\\u00e9",
                _ => c.ToString(),
            });
        }
        return literal.Append('"').ToString();
    }

    /// <summary>On one line where the text can stand there.</summary>
    private static string Raw(string text, string dollars)
    {
        if (text.Length == 0 || text[0] == '"' || text[^1] == '"' || text.Contains('\n')) return RawLines(text, dollars);
        var quotes = Quotes(text);
        return dollars + quotes + text + quotes;
    }

    private static string RawLines(string text, string dollars)
    {
        var quotes = Quotes(text);
        return $"{dollars}{quotes}\n          {text.Replace("\n", "\n          ")}\n          {quotes}";
    }

    private static string Quotes(string text) => new('"', Math.Max(3, LongestRun(text, "\"") + 1));

    private static int LongestRun(string text, string characters)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = characters.Contains(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
