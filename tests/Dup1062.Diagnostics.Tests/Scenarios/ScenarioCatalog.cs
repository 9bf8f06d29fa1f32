using Dup1062.Diagnostics.Tests.Scenarios.Sets;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>All scenarios.</summary>
internal static class ScenarioCatalog
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. AlreadyExistsScenarios.All,
        .. RetryOrDoubleSubmitScenarios.All,
        .. AutoIncrementBehindScenarios.All,
        .. AutoIncrementExhaustedScenarios.All,
        .. CollationEqualScenarios.All,
        .. CompositeKeyScenarios.All,
        .. PrefixKeyScenarios.All,
        .. BatchDuplicateScenarios.All,
        .. TriggerOrCascadeScenarios.All,
        .. SchemaChangeScenarios.All,
        .. ZeroOrDefaultValueScenarios.All,
        .. SoftDeletedRowScenarios.All,
        .. ValueTruncatedScenarios.All,
        .. UpsertSecondKeyScenarios.All,
        .. KeyShiftScenarios.All,
        .. ConcurrentInsertScenarios.All,
        .. UnknownScenarios.All,
        .. HeldBackScenarios.All,
        .. FurtherScenarios.All,
        .. EverydayScenarios.All,
    ];

    /// <summary>A scenario by what its ToString says.</summary>
    public static Scenario Find(string name) => All.Single(scenario => scenario.ToString() == name);
}
