using DiffPlex.Renderer;
using Dup1062.MySql.Schema;
using Dup1062.Tool.Output;
using Spectre.Console;

namespace Dup1062.Tool.SchemaPulling;

/// <summary>How a file differs from what the server has now.</summary>
internal static class SchemaDifference
{
    private const int MaximumLines = 200;

    /// <summary>Shows the difference, if there is one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="file">What it holds.</param>
    /// <param name="server">What a pull would write.</param>
    /// <param name="terminal">Where to show it.</param>
    public static int Show(string path, string file, string server, IAnsiConsole terminal)
    {
        file = file.ReplaceLineEndings("\n");
        if (IsSame(file, server))
        {
            terminal.WriteLine($"{path} is up to date.");
            return ExitCode.Done;
        }
        var lines = UnidiffRenderer.GenerateUnidiff(file, server, path, "server").ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        terminal.Profile.Width = int.MaxValue / 2;
        foreach (var line in lines.Take(MaximumLines)) terminal.Write(new Text(Printable.Of(line) + "\n", StyleOf(line)));
        if (lines.Length > MaximumLines) terminal.WriteLine($"… and {lines.Length - MaximumLines} lines more");
        Console.Error.WriteLine($"dup1062: {path} is out of date: run the same command without --check.");
        return ExitCode.Findings;
    }

    /// <summary>A patch of the server changes its version in the header and nothing else: that is no reason to fail a build.</summary>
    private static bool IsSame(string file, string server)
    {
        if (file == server) return true;
        var (old, current) = (SchemaScript.Parse(file).Server, SchemaScript.Parse(server).Server);
        return old is not null && current is not null && old.IsMariaDb == current.IsMariaDb
            && (old.Version.Major, old.Version.Minor) == (current.Version.Major, current.Version.Minor)
            && WithoutVersion(file).SequenceEqual(WithoutVersion(server));
    }

    private static IEnumerable<string> WithoutVersion(string script) => script.Split('\n').Where(line => !line.StartsWith("-- Server version", StringComparison.Ordinal));

    private static Style StyleOf(string line) => line switch
    {
        ['+', ..] => new Style(Color.Green),
        ['-', ..] => new Style(Color.Red),
        _ => Style.Plain,
    };
}
