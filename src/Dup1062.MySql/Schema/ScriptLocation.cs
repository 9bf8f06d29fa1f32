namespace Dup1062.MySql.Schema;

/// <summary>Where a statement stands.</summary>
/// <param name="Path">The script's path, as <see cref="SchemaScriptOptions.Path"/> gave it; null for text without a file.</param>
/// <param name="Line">The line, from 1. Lines end with LF.</param>
/// <param name="Offset">The number of characters before it.</param>
public readonly record struct ScriptLocation(string? Path, int Line, long Offset);
