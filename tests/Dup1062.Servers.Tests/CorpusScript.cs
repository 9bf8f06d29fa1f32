namespace Dup1062.Servers.Tests;

/// <summary>
/// A script of the corpus. Comments at its beginning say what is special: <c>-- servers: mysql, mariadb</c> which servers read it, where not all do,
/// and <c>-- incomplete: a, b</c> which tables the reader cannot know wholly.
/// </summary>
internal sealed record CorpusScript(string Name, string Text)
{
    public IEnumerable<ServerKind> Servers => Header("servers") is { Count: > 0 } names
        ? Enum.GetValues<ServerKind>().Where(kind => names.Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase))
        : Enum.GetValues<ServerKind>();

    public IReadOnlyList<string> Incomplete => Header("incomplete");

    public static IEnumerable<CorpusScript> All() => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.sql")
        .Order(StringComparer.Ordinal)
        .Select(path => new CorpusScript(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

    public static CorpusScript Named(string name) => All().Single(script => script.Name == name);

    private IReadOnlyList<string> Header(string key)
    {
        var start = $"-- {key}: ";
        var line = Text.Split('\n').TakeWhile(l => l.StartsWith("--", StringComparison.Ordinal)).FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal));
        return line is null ? [] : line[start.Length..].Split(',', StringSplitOptions.TrimEntries);
    }
}
