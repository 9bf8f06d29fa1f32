namespace Dup1062.MySql.Schema;

/// <summary>Scripts that run one after the other on the same server; a script of its own where there is only one.</summary>
/// <param name="Name">A name for <see cref="SchemaBuilder.Apply"/>: the folder, and what the file names have in common.</param>
/// <param name="Paths">The scripts in the order in which they run.</param>
public sealed record ScriptSequence(string Name, IReadOnlyList<string> Paths);
