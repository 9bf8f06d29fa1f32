using Spectre.Console;

namespace Dup1062.Tool.Output;

/// <summary>The terminals that a person looks at. Piped, they get plain text; NO_COLOR is honoured by Spectre.Console.</summary>
internal static class Terminals
{
    private const int PlainWidth = 120;

    /// <summary>Standard output, for results.</summary>
    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error, for progress.</summary>
    public static IAnsiConsole Error { get; } = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>A terminal that writes plain text.</summary>
    /// <param name="writer">Where it goes.</param>
    public static IAnsiConsole Plain(TextWriter writer) => Create(writer, isRedirected: true);

    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isRedirected) console.Profile.Width = PlainWidth;
        return console;
    }
}
