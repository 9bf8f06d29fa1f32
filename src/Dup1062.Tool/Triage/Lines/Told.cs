namespace Dup1062.Tool.Triage.Lines;

/// <summary>An error, and the lines of an entry that tell it.</summary>
/// <param name="error">The error.</param>
internal sealed class Told(LogError error)
{
    private readonly Dictionary<string, int> _lines = [];

    public LogError Error { get; } = error;

    /// <summary>How often it happened: several layers of one exception say the same, and each failure has a line of its own.</summary>
    public int Count => Math.Max(1, _lines.Values.Max());

    public void Add(string line, bool isFailure) => _lines[line] = _lines.GetValueOrDefault(line) + (isFailure ? 1 : 0);
}
