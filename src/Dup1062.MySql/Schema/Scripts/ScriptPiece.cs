namespace Dup1062.MySql.Schema.Scripts;

/// <summary>A statement of a script that can matter for the schema.</summary>
/// <param name="Text">The text without the delimiter; null when it is longer than <see cref="ScriptBuffer.LongestCapture"/>.</param>
/// <param name="Location">Where the text begins.</param>
internal sealed record ScriptPiece(string? Text, ScriptLocation Location);
