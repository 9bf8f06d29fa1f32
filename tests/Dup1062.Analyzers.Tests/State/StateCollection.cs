namespace Dup1062.Analyzers.Tests.State;

/// <summary>These tests count what the process-wide caches do, so nothing else may use the caches meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class StateCollection
{
    public const string Name = "State";
}
