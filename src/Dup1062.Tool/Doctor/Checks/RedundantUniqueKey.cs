using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Schema.Review;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A unique key whose parts contain another unique key: it forbids nothing that the other allows.</summary>
internal sealed class RedundantUniqueKey : KeyCheck
{
    /// <inheritdoc/>
    public override string Title => "redundant unique keys";

    /// <inheritdoc/>
    protected override DoctorFinding? Find(Patient patient, TableFacts table, UniqueKey key)
    {
        if (RedundantKeys.KeptInsteadOf(key, table.Table, patient.Schema.ReferencesTo(table)) is not { } kept) return null;
        var name = SqlNames.Quote(key.Name);
        var isSame = Parts(key) == Parts(kept);
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

    private static string Parts(UniqueKey key) => string.Join(", ", key.Parts);
}
