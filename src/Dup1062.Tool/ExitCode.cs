namespace Dup1062.Tool;

/// <summary>What the process answers; scripts and CI jobs rely on it.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing found.</summary>
    public const int Done = 0;

    /// <summary>Findings, or a file that is out of date.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, input that cannot be read, a server that cannot be reached, or a run that was cancelled.</summary>
    public const int Error = 2;
}
