namespace Dup1062.Tool.Triage.Lines;

/// <summary>What makes two texts the same error, where they stand close to each other.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record ErrorId(string? Key, string? Value);
