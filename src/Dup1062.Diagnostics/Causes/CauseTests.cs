namespace Dup1062.Diagnostics.Causes;

/// <summary>All causes, in the order in which they are judged: what the error or the statement shows by itself before what takes a query.</summary>
internal static class CauseTests
{
    /// <summary>The tests. Equal confidence keeps this order.</summary>
    public static IReadOnlyList<CauseTest> All { get; } =
    [
        new AlreadyExists(),
    ];
}
