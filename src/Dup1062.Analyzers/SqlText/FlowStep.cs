namespace Dup1062.Analyzers.SqlTexts;

/// <summary>One of the uses of a variable that make up its text.</summary>
/// <param name="Use">The use.</param>
/// <param name="IsHole">Whether it may happen any number of times, so that what it adds is not known.</param>
internal readonly record struct FlowStep(VariableUse Use, bool IsHole);
