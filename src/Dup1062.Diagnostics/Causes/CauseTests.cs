namespace Dup1062.Diagnostics.Causes;

/// <summary>All causes, in the order in which they are judged: what the error or the statement shows by itself before what takes a query.</summary>
internal static class CauseTests
{
    /// <summary>The tests. Equal confidence keeps this order.</summary>
    public static IReadOnlyList<CauseTest> All { get; } =
    [
        new ReplicationConflict(),
        new SchemaChange(),
        new TriggerOrCascade(),
        new AutoIncrementExhausted(),
        new ZeroOrDefaultValue(),
        new AutoIncrementBehind(),
        new UpsertSecondKey(),
        new KeyShift(),
        new BatchDuplicate(),
        new CollationEqual(),
        new ValueTruncated(),
        new PrefixKey(),
        new SoftDeletedRow(),
        new RetryOrDoubleSubmit(),
        new CompositeKey(),
        new AlreadyExists(),
        new ConcurrentInsert(),
        new Unknown(),
    ];
}
