using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A unique key whose parts contain another unique key: it forbids nothing that the other allows.</summary>
internal sealed class RedundantUniqueKey : KeyCheck
{
    /// <inheritdoc/>
    public override string Title => "redundant unique keys";

    /// <summary>Whether a key forbids nothing that another one allows.</summary>
    public static bool Contains(UniqueKey key, UniqueKey other) => other.Parts.All(part => key.Parts.Any(own => Covers(own, part)));

    /// <inheritdoc/>
    protected override DoctorFinding? Find(Patient patient, TableFacts table, UniqueKey key)
    {
        if (key.IsPrimary || table.Table.UniqueKeys.FirstOrDefault(other => other != key && Contains(key, other) && !(Contains(other, key) && IsKeptOf(table, key, other))) is not { } kept) return null;
        if (patient.Schema.ReferencesTo(table).Any(foreign => Leads(key, foreign.ReferencedColumns) && !Leads(kept, foreign.ReferencedColumns))) return null;
        var name = TableFacts.Quote(key.Name);
        var isSame = key.Parts.SequenceEqual(kept.Parts, PartComparer);
        return new DoctorFinding
        {
            Kind = Kind,
            Urgency = Urgency.Advice,
            Cause = Cause.AlreadyExists,
            Table = table.Table.Name,
            Key = key.Name,
            Text = $"{key.Name} ({Parts(key)}) adds nothing to {kept.Name} ({Parts(kept)}).",
            Why = $"A duplicate may be reported for {key.Name} as well as for {kept.Name}: handlers and upserts that go by one of the names miss the other. Each write pays for both.",
            Evidence = [Show($"{key.Name} contains all of {kept.Name}.", table, key), Show("The key that decides.", table, kept)],
            Remedies =
            [
                new Remedy(
                    isSame ? $"Drop {key.Name}." : $"Make {key.Name} an ordinary index: reading keeps it, and {kept.Name} alone decides.",
                    $"ALTER TABLE {table.QuotedName} DROP INDEX {name}{(isSame ? "" : $", ADD INDEX {name} ({string.Join(", ", key.Parts.Select(SchemaRemedies.PartText))})")}",
                    $"Code that names {key.Name} (a handler of 1062, FORCE INDEX) must follow; rebuilds an index."),
            ],
        };
    }

    private static readonly IEqualityComparer<KeyPart> PartComparer = EqualityComparer<KeyPart>.Create((a, b) => a?.ToString() == b?.ToString(), part => part.ToString().GetHashCode(StringComparison.Ordinal));

    private static bool Covers(KeyPart own, KeyPart part) => part.Column is null
        ? own.Expression == part.Expression
        : string.Equals(own.Column, part.Column, StringComparison.OrdinalIgnoreCase) && (own.PrefixLength is null || own.PrefixLength >= part.PrefixLength);

    /// <summary>Of keys with the same parts the first is kept.</summary>
    private static bool IsKeptOf(TableFacts table, UniqueKey key, UniqueKey other) => table.Table.UniqueKeys.First(one => one == key || one == other) == key;

    private static bool Leads(UniqueKey key, IReadOnlyList<string> columns) =>
        columns.Count <= key.Parts.Count && !columns.Where((column, i) => !string.Equals(key.Parts[i].Column, column, StringComparison.OrdinalIgnoreCase)).Any();

    private static string Parts(UniqueKey key) => string.Join(", ", key.Parts);
}
