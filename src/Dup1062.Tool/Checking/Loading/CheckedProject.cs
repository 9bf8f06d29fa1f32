using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>A project that is to be checked.</summary>
/// <param name="Id">Which one of the solution.</param>
/// <param name="Path">Its file; or the folder, where there is none.</param>
/// <param name="Framework">Its framework, where it has several.</param>
/// <param name="LoadedBy">How its code was read.</param>
/// <param name="Reason">Why MSBuild did not load it, or not wholly.</param>
internal sealed record CheckedProject(ProjectId Id, string Path, string? Framework, LoadedBy LoadedBy, string? Reason)
{
    public string Name => Framework is null ? System.IO.Path.GetFileName(Path) : $"{System.IO.Path.GetFileName(Path)} ({Framework})";

    /// <summary>How it was read, for a person.</summary>
    public string Loading => LoadedBy switch
    {
        LoadedBy.MSBuild => "loaded by MSBuild",
        LoadedBy.MSBuildInPart => $"loaded by MSBuild, with the tool's own libraries for those that are missing: {Reason}",
        _ => $"read without MSBuild: {Reason}",
    };
}
