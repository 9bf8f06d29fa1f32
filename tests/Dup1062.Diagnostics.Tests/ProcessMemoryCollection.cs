namespace Dup1062.Diagnostics.Tests;

/// <summary>Tests that measure the memory of the whole process, and so run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class ProcessMemoryCollection
{
    public const string Name = "Memory of the process";
}
