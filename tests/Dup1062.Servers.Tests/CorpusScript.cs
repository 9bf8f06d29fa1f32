namespace Dup1062.Servers.Tests;

/// <summary>A script of the corpus. A first line <c>-- servers: mysql, mariadb</c> says which servers read it; without one all do.</summary>
internal sealed record CorpusScript(string Name, string Text)
{
    private const string Header = "-- servers:";

    public static IEnumerable<CorpusScript> All() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.sql").Order(StringComparer.Ordinal).Select(Read);

    public static CorpusScript Read(string path) => new(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));

    public IEnumerable<ServerKind> Servers()
    {
        var kinds = Enum.GetValues<ServerKind>();
        if (!Text.StartsWith(Header, StringComparison.Ordinal)) return kinds;
        var names = Text[Header.Length..Text.IndexOf('\n')].Split(',', StringSplitOptions.TrimEntries);
        return kinds.Where(kind => names.Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase));
    }
}
