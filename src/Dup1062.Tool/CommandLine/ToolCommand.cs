using System.CommandLine;

namespace Dup1062.Tool.CommandLine;

/// <summary>A command of the tool, with examples that its help shows.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does, in a sentence.</param>
/// <param name="examples">Whole command lines, as one would type them: <c>dup1062 check src</c>.</param>
internal sealed class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}
