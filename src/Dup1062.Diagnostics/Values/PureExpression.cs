namespace Dup1062.Diagnostics.Values;

/// <summary>An expression over values alone, which any session may compute: its text in pieces, with a value between each two.</summary>
/// <param name="Texts">The pieces: one more than there are values.</param>
/// <param name="Values">The values.</param>
internal sealed record PureExpression(IReadOnlyList<string> Texts, IReadOnlyList<object?> Values);
