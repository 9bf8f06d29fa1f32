using System.Collections.Immutable;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Schema.Review;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Schemas;

/// <summary>The rule and the words for a flaw.</summary>
internal static class SchemaFlawText
{
    public static Diagnostic Describe(SchemaFlaw flaw, Location location, ImmutableDictionary<string, string?>? properties = null) => flaw.Kind switch
    {
        SchemaFlawKind.CaseInsensitiveToken => Diagnostic.Create(Descriptors.CaseInsensitiveToken, location, properties, flaw.Key!.Name, flaw.Column!.Name, flaw.Column.Collation!.Name),
        SchemaFlawKind.NullablePart => Diagnostic.Create(Descriptors.NullableKeyPart, location, flaw.Key!.Name, flaw.Column!.Name),
        SchemaFlawKind.RedundantKey => Diagnostic.Create(Descriptors.RedundantKey, location, flaw.Key!.Name, flaw.Other!.Name),
        SchemaFlawKind.SoftDeleteBlocksKey => Diagnostic.Create(Descriptors.SoftDeleteBlocksKey, location, flaw.Key!.Name, flaw.Column!.Name),
        _ => Diagnostic.Create(Descriptors.ShortIdType, location, flaw.Column!.Name, flaw.Column.Type.ToUpperInvariant(), IntegerRange.Maximum(flaw.Column)),
    };
}
