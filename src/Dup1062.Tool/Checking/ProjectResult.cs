using Dup1062.Tool.Checking.Analysis;
using Dup1062.Tool.Checking.Loading;

namespace Dup1062.Tool.Checking;

/// <summary>A project that was checked, and how well its code was understood.</summary>
/// <param name="Project">The project.</param>
/// <param name="Findings">What the rules found in it.</param>
internal sealed record ProjectResult(CheckedProject Project, ProjectFindings Findings)
{
    /// <summary>Whether all that the code refers to was there, so that finding nothing means something.</summary>
    public bool IsWhole => Problem is null;

    /// <summary>What was not there, in a line; null where all was.</summary>
    public string? Problem => Findings switch
    {
        _ when !Path.Exists(Project.Path) => "there is no such file",
        { Failures: [var first, ..] } => $"a rule failed: {first}",
        { UnknownNames: [var only] } => $"nothing declares '{only}'",
        { UnknownNames: [var first, ..] all } => $"nothing declares '{first}' and {all.Count - 1} other names",
        _ => null,
    };
}
