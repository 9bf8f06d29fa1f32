namespace Dup1062.Build.Tests;

/// <summary>A folder with scripts, and with the file that they are reduced into.</summary>
internal sealed class ScriptFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dup1062-build-");

    public ScriptFolder() => Store = new ReductionStore(PathOf("obj/Schema.txt"));

    public ReductionStore Store { get; }

    /// <summary>What was read anew, in any order.</summary>
    public List<string> Read { get; } = [];

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Brings the file up to date.</summary>
    /// <returns>The names of the scripts that are in it.</returns>
    public IEnumerable<string> Reduce(params string[] names)
    {
        Read.Clear();
        var scripts = names.Select(name => ScriptState.Of(PathOf(name), "found")!).ToList();
        return new ScriptReduction(Store, path => { lock (Read) Read.Add(Path.GetFileName(path)); }, CancellationToken.None).Run(scripts).Select(path => Path.GetFileName(path));
    }

    /// <summary>What the file has of a script.</summary>
    public string TextOf(string name) => Store.ReadFiles().Single(file => file.Path == PathOf(name)).Script.Text;

    public void Dispose() => _folder.Delete(recursive: true);
}
