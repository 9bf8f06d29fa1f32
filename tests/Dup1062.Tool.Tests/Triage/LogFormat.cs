namespace Dup1062.Tool.Tests.Triage;

/// <summary>A log as some program writes it, and what is in it.</summary>
/// <param name="Name">The program.</param>
/// <param name="Expected">A line for each group: table and key, count, first time, last time where it is another.</param>
/// <param name="Log">The log.</param>
public sealed record LogFormat(string Name, string Expected, string Log)
{
    public override string ToString() => Name;
}
