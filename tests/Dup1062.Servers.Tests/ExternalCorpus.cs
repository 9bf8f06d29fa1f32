using Dup1062.MySql.Schema;

namespace Dup1062.Servers.Tests;

/// <summary>
/// The scripts of an application that is not part of this repository. <c>DUP1062_CORPORA</c> names a file with one application a line:
/// <c>folder;script;script</c> with the scripts in the order they run, or <c>folder</c> alone for all its .sql files in the order that
/// <see cref="ScriptOrder"/> finds.
/// </summary>
internal sealed record ExternalCorpus(string Folder, IReadOnlyList<string> Scripts)
{
    public const string Variable = "DUP1062_CORPORA";

    public static IEnumerable<ExternalCorpus> All() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } manifest
        ? File.ReadLines(manifest).Where(line => line.Length > 0).Select(line => Parse(line.Split(';', StringSplitOptions.TrimEntries)))
        : [];

    public IEnumerable<string> Texts() => Scripts.Select(File.ReadAllText);

    private static ExternalCorpus Parse(string[] parts) => new(parts[0], parts is [var folder, _, ..]
        ? [.. parts.Skip(1).Select(script => Path.Combine(folder, script))]
        : [.. ScriptOrder.Arrange(Directory.EnumerateFiles(parts[0], "*.sql", SearchOption.AllDirectories)).SelectMany(sequence => sequence.Paths)]);
}
