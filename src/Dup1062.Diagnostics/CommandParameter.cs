namespace Dup1062.Diagnostics;

/// <summary>A parameter of a <see cref="FailedCommand"/>.</summary>
/// <param name="Name">The name with or without its <c>@</c> or <c>?</c>; empty for a positional one.</param>
/// <param name="Value">The value as the application gave it; null or <see cref="DBNull"/> for NULL.</param>
public sealed record CommandParameter(string Name, object? Value);
