using Dup1062.MySql.Schema.Reduction;

namespace Dup1062.Tool.Checking.Loading;

/// <summary>Scripts below the folder that is checked, but below none of its projects: a person may have meant them.</summary>
/// <param name="Folder">The folder that they have in common.</param>
/// <param name="Count">How many there are.</param>
internal sealed record UnusedSchema(string Folder, int Count)
{
    /// <summary>Those of a target; null where there are none.</summary>
    public static UnusedSchema? Find(CheckTarget target, LoadedCode code, CancellationToken cancellationToken)
    {
        var used = code.Projects.SelectMany(project => code.Solution.GetProject(project.Id)!.AdditionalDocuments).SelectMany(document => Scripts(document.FilePath!)).ToHashSet();
        var unused = SourceFolder.Files(target.Folder, ".sql", cancellationToken).Where(file => !used.Contains(file)).Select(file => Path.GetDirectoryName(file)!).ToList();
        return unused.Count == 0 ? null : new UnusedSchema(unused.Aggregate(Common), unused.Count);
    }

    /// <summary>The file; or the scripts that a build reduced into it.</summary>
    private static IEnumerable<string> Scripts(string file)
    {
        if (!file.EndsWith(ReducedFiles.FileName, StringComparison.Ordinal) || !File.Exists(file)) return [file];
        try
        {
            return ReducedFiles.Read(File.ReadAllText(file)).Select(script => script.Path);
        }
        catch (FormatException)
        {
            return [file];
        }
    }

    private static string Common(string one, string other)
    {
        while (!other.StartsWith(one, StringComparison.Ordinal) || (other.Length > one.Length && other[one.Length] != Path.DirectorySeparatorChar)) one = Path.GetDirectoryName(one)!;
        return one;
    }
}
