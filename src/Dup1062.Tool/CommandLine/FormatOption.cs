using System.CommandLine;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.CommandLine;

/// <summary><c>--format text|json</c>.</summary>
internal static class FormatOption
{
    public static Option<Format> Create()
    {
        var option = new Option<Format>("--format")
        {
            Description = "text for people, json for programs.",
            HelpName = "text|json",
            CustomParser = result => Enum.TryParse<Format>(result.Tokens[0].Value, ignoreCase: true, out var format) && !char.IsDigit(result.Tokens[0].Value[0]) ? format : Fail(result),
            DefaultValueFactory = _ => Format.Text,
        };
        option.CompletionSources.Add("text", "json");
        return option;
    }

    private static Format Fail(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"'{result.Tokens[0].Value}' is no format: text or json.");
        return Format.Text;
    }
}
