using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>A project that is to be checked.</summary>
/// <param name="Id">Which one of the solution.</param>
/// <param name="Path">Its file; or the folder, where there is none.</param>
/// <param name="Framework">Its framework, where it has several.</param>
/// <param name="WithoutMSBuild">Why its files were read without MSBuild; null where MSBuild loaded it.</param>
internal sealed record CheckedProject(ProjectId Id, string Path, string? Framework, string? WithoutMSBuild)
{
    public string Name => Framework is null ? System.IO.Path.GetFileName(Path) : $"{System.IO.Path.GetFileName(Path)} ({Framework})";
}
