namespace Dup1062.MySql.Schema.Scripts;

/// <summary>A statement of a script that can matter for the schema.</summary>
/// <param name="Text">The text without the delimiter; null when it is longer than <see cref="ScriptBuffer.LongestCapture"/>.</param>
/// <param name="Location">Where the text begins.</param>
/// <param name="Column">The number of characters before it on its line.</param>
/// <param name="Delimiter">What ends statements where it stands.</param>
internal sealed record ScriptPiece(string? Text, ScriptLocation Location, int Column, string Delimiter);
