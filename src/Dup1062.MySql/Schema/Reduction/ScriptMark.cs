namespace Dup1062.MySql.Schema.Reduction;

/// <summary>Says of a place in a reduced script where it is in the original. Up to the next mark both have the same text.</summary>
/// <param name="Offset">The number of characters before it in the reduced script.</param>
/// <param name="Original">Its place in the original.</param>
/// <param name="Column">The number of characters before it on its line there.</param>
public readonly record struct ScriptMark(int Offset, ScriptLocation Original, int Column);
