using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers;

internal static partial class Descriptors
{
    /// <summary>A unique key whose collation calls different tokens equal.</summary>
    public static readonly DiagnosticDescriptor CaseInsensitiveToken = Rule(
        "DUP1201",
        "Unique key calls different tokens equal",
        RuleCategory.Schema,
        DiagnosticSeverity.Info,
        "Unique key {0} compares '{1}' by {2}: tokens that differ in case or accents only are one and the same to it",
        "Tokens, codes and hashes that a machine makes use both cases. Under a case-insensitive collation two of them can collide, and a lookup by one finds the other.");

    /// <summary>A row with the largest id.</summary>
    public static readonly DiagnosticDescriptor LargestId = Rule(
        "DUP1202",
        "Row takes the largest id",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        "The id {0} is the largest that '{1}' can have: the next generated id raises error 1062",
        "AUTO_INCREMENT goes on after the largest id. Where that is the type's maximum, the server generates it again, and every INSERT fails.");

    /// <summary>A key that a NULL switches off.</summary>
    public static readonly DiagnosticDescriptor NullableKeyPart = Rule(
        "DUP1203",
        "NULL switches the unique key off",
        RuleCategory.Schema,
        DiagnosticSeverity.Info,
        "'{1}' in unique key {0} may be NULL, and a NULL there switches the key off for that row",
        "NULLs never collide, so that rows with a NULL in one part of a composite unique key may be alike in all others.");

    /// <summary>A key that forbids nothing.</summary>
    public static readonly DiagnosticDescriptor RedundantKey = Rule(
        "DUP1204",
        "Redundant unique key",
        RuleCategory.Schema,
        DiagnosticSeverity.Info,
        "Unique key {0} forbids nothing that {1} allows",
        "Its parts contain those of another unique key. It costs writes, and a duplicate may be reported under either name.");

    /// <summary>Replication that passes over duplicates.</summary>
    public static readonly DiagnosticDescriptor SkippedErrors = Rule(
        "DUP1205",
        "Replication skips duplicates",
        RuleCategory.Schema,
        DiagnosticSeverity.Warning,
        "{0} lets replication go on over error 1062: source and replica drift apart unseen",
        "Where the applier meets a duplicate, the replica already differs from its source. To skip the error hides that, and the next one comes sooner.");

    /// <summary>A key that deleted rows block.</summary>
    public static readonly DiagnosticDescriptor SoftDeleteBlocksKey = Rule(
        "DUP1206",
        "Deleted rows block the unique key",
        RuleCategory.Schema,
        DiagnosticSeverity.Info,
        "Unique key {0} leaves out '{1}': a row that is marked as deleted still blocks its value",
        "To create again what was deleted raises error 1062 on a row that the application does not see.");

    /// <summary>Ids that run out.</summary>
    public static readonly DiagnosticDescriptor ShortIdType = Rule(
        "DUP1207",
        "AUTO_INCREMENT on a type that runs out",
        RuleCategory.Schema,
        DiagnosticSeverity.Info,
        "AUTO_INCREMENT '{0}' is a {1} and ends at {2}: from then on every INSERT raises error 1062",
        "At the end of the type the server generates the last id again and again.");
}
