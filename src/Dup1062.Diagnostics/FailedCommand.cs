namespace Dup1062.Diagnostics;

/// <summary>The command that failed: a copy, since commands are disposed before anybody looks at them.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">The parameters with their values.</param>
/// <param name="Database">The database it ran in, where known.</param>
public sealed record FailedCommand(string Text, IReadOnlyList<CommandParameter> Parameters, string? Database = null);
