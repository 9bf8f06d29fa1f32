using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dup1062.Tool.CommandLine;

/// <summary><c>--format text|json|…</c>, of which text is the default.</summary>
internal static class FormatOption
{
    /// <summary>The option.</summary>
    /// <param name="description">What its values are for.</param>
    /// <typeparam name="T">The values.</typeparam>
    public static Option<T> Create<T>(string description)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToArray();
        var option = new Option<T>("--format", "-f")
        {
            Description = $"{description} Default: {names[0]}.",
            HelpName = string.Join('|', names),
            CustomParser = result => Parse<T>(result, names),
        };
        option.CompletionSources.Add(names);
        return option;
    }

    /// <summary>Not by <see cref="Enum.TryParse{T}(string, out T)"/> alone, which takes numbers and lists too.</summary>
    private static T Parse<T>(ArgumentResult result, string[] names)
        where T : struct, Enum
    {
        var given = result.Tokens[0].Value;
        if (names.Contains(given, StringComparer.OrdinalIgnoreCase)) return Enum.Parse<T>(given, ignoreCase: true);
        result.AddError($"'{given}' is no format: {string.Join(", ", names[..^1])} or {names[^1]}.");
        return default;
    }
}
