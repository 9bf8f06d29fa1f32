namespace Dup1062.Tool.Checking.Loading;

/// <summary>How the code of a project came to be read.</summary>
internal enum LoadedBy
{
    /// <summary>MSBuild loaded it, as it does for a build.</summary>
    MSBuild,

    /// <summary>MSBuild loaded it, and the tool put its own libraries in the place of those that are missing.</summary>
    MSBuildInPart,

    /// <summary>Its files were read without MSBuild.</summary>
    Files,
}
