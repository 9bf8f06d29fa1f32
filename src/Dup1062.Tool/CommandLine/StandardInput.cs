namespace Dup1062.Tool.CommandLine;

/// <summary>Standard input, as bytes.</summary>
internal static class StandardInput
{
    /// <summary>How it is named on the command line.</summary>
    public const string Name = "-";

    /// <summary>Opens it.</summary>
    /// <exception cref="ToolException">It is closed.</exception>
    public static Stream Open() => IsClosed() ? throw new ToolException("Standard input is closed.") : Console.OpenStandardInput();

    /// <summary>.NET takes the number of a closed standard input for a pipe of its own, on which a read would wait for ever: the pipe's other end is in this process, too.</summary>
    private static bool IsClosed()
    {
        const string descriptors = "/proc/self/fd";
        if (!OperatingSystem.IsLinux() || !Directory.Exists(descriptors)) return false;
        var input = TargetOf("0");
        return input is null || input.StartsWith("pipe:", StringComparison.Ordinal) && Directory.GetFiles(descriptors).Any(IsOtherEnd);

        bool IsOtherEnd(string path) => Path.GetFileName(path) is var name && name is not ("0" or "1" or "2") && TargetOf(name) == input && IsForWriting(name);

        static string? TargetOf(string descriptor) => new FileInfo(Path.Combine(descriptors, descriptor)).LinkTarget;

        // O_WRONLY is the last bit of the octal flags.
        static bool IsForWriting(string descriptor) => File.ReadLines($"/proc/self/fdinfo/{descriptor}").Any(line => line.StartsWith("flags:", StringComparison.Ordinal) && line.EndsWith('1'));
    }
}
