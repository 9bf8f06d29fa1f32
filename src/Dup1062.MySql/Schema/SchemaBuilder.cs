using Dup1062.MySql.Schema.Building;

namespace Dup1062.MySql.Schema;

/// <summary>Applies scripts with the server's own semantics and gives the tables that they leave.</summary>
/// <remarks>
/// <para>
/// Scripts of one <em>sequence</em> run one after the other on the same server: a chain of migrations. There, CREATE TABLE IF NOT EXISTS over an existing
/// table is a no-op; DROP and RENAME take away; a statement that the server would refuse changes nothing. Only CREATE TABLE over a table of a script before
/// it tells that the scripts are versions of one dump (<c>schema-1.0.sql</c>, <c>schema-1.1.sql</c>): the newest definition holds. So it does with
/// IF NOT EXISTS where a script creates all the tables there are.
/// </para>
/// <para>
/// Scripts of different sequences know nothing of each other: two dumps, the schemas of two services. A table that several of them create differently
/// is kept in each form (a <em>variant</em>); equal forms are kept once. Which of them a program meets cannot be known, so that a rule has to hold for all.
/// ALTER TABLE, CREATE INDEX, DROP INDEX and RENAME TABLE on a table that no script of the sequence creates apply to each form that they fit, of those
/// whose scripts share the most folders with theirs, after all sequences have run; RENAME TABLE then adds the new name and keeps the old.
/// DROP TABLE never leaves its sequence.
/// </para>
/// <para>Scripts for another engine are passed over.</para>
/// </remarks>
public sealed class SchemaBuilder
{
    private readonly ServerVersion? _server;
    private readonly Dictionary<string, Sequence> _bySequence = new(StringComparer.Ordinal);
    private readonly List<Sequence> _sequences = [];
    private readonly List<ServerVersion> _servers = [];

    /// <summary>Begins without tables.</summary>
    /// <param name="server">The server in use; null to believe the scripts.</param>
    public SchemaBuilder(ServerVersion? server = null) => _server = server;

    /// <summary>Applies a script behind those of its sequence that were applied before.</summary>
    /// <param name="script">The script.</param>
    /// <param name="sequence">The sequence's name, as <see cref="ScriptOrder"/> finds it; null for a script on its own.</param>
    /// <param name="path">Where the script is, for a content that was read apart from its path.</param>
    public void Apply(SchemaScript script, string? sequence = null, string? path = null)
    {
        if (script.IsForeign) return;
        if (script.Server is { } server) _servers.Add(server);
        SequenceOf(sequence).Apply(script, new ScriptContext(path ?? script.Path, _server ?? script.Server));
    }

    /// <summary>The tables that all scripts leave. More scripts can be applied after.</summary>
    public SchemaCatalog Build()
    {
        var variants = new VariantTables(_sequences);
        foreach (var sequence in _sequences) variants.Apply(sequence);
        return new SchemaCatalog(variants.Tables.Select(table => table.ToTable()).Distinct(TableComparer.Instance), _server ?? ServerVersion.Oldest(_servers));
    }

    private Sequence SequenceOf(string? name)
    {
        if (name is not null && _bySequence.TryGetValue(name, out var known)) return known;
        var sequence = new Sequence();
        _sequences.Add(sequence);
        if (name is not null) _bySequence.Add(name, sequence);
        return sequence;
    }
}
