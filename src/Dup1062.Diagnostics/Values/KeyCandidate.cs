using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Values;

/// <summary>A value of the key that may be the one that collided.</summary>
/// <param name="Key">The key.</param>
/// <param name="Row">The row that has it. Parts that the statement does not show are taken from the error's text.</param>
/// <param name="Statement">The statement that writes the row; null where nothing but the error's text is known.</param>
internal sealed record KeyCandidate(UniqueKey Key, StatementRow Row, FailedStatement? Statement)
{
    /// <summary>Some of the value was taken from the error's text: it is what the server shows, not what the application gave.</summary>
    public bool IsFromMessage =>
        Statement is null || FunctionalPart.IsKnown || Key.Parts.Any(part => part.Column is { } name && Row.Columns.TryGetValue(name, out var value) && value.Origin == ValueOrigin.Message);

    /// <summary>For a text that shows question marks, each of which may be any character, what LIKE finds its row by; else null.</summary>
    public string? Pattern { get; init; }

    /// <summary>The value of a functional part, from the error's text.</summary>
    public ColumnValue FunctionalPart { get; init; }
}
