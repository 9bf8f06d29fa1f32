using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Values;

/// <summary>A value of the key that may be the one that collided.</summary>
/// <param name="Key">The key.</param>
/// <param name="Row">The row that has it; for a value from the error's text, a row of the key's columns alone.</param>
/// <param name="Statement">The statement that writes the row; null for a value from the error's text.</param>
internal sealed record KeyCandidate(UniqueKey Key, StatementRow Row, FailedStatement? Statement)
{
    /// <summary>The value was taken from the error's text: it is what the server shows, not what the application gave.</summary>
    public bool IsFromMessage => Statement is null;

    /// <summary>The value of a functional part, from the error's text.</summary>
    public ColumnValue FunctionalPart { get; init; }
}
