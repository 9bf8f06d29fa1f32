using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>The projects to check, and the solution that they and the projects they refer to make up.</summary>
/// <param name="Solution">All of them.</param>
/// <param name="Projects">Those to check.</param>
internal sealed record LoadedCode(Solution Solution, IReadOnlyList<CheckedProject> Projects);
