using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Conflicts;

/// <summary>The columns that a condition holds at one value: <c>WHERE code = @code AND …</c>.</summary>
/// <remarks>Two <c>?</c>, or two holes, read the same: where they stand for different values, nothing is said of a collision that is there.</remarks>
internal static class PinnedColumns
{
    /// <summary>Each column with its value as it is written.</summary>
    public static IReadOnlyDictionary<string, string> Of(UpdateStatement statement, string text)
    {
        var pinned = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (statement.Where is not { } where) return pinned;
        var reader = new SqlTokenReader(text, where.Start, where.End);
        while (!reader.IsAtEnd)
        {
            if (reader.Is("OR") || reader.Is("XOR") || reader.Is("NOT") || reader.Is('|')) return new Dictionary<string, string>();
            if (!reader.TryTakeColumn(out var column)) reader.Take();
            else if (reader.TryTake('=') && (reader.Peek().Is(text, "AND") || reader.Peek().Kind == SqlTokenKind.End)) pinned[column.Name] = reader.Take().GetText(text);
        }
        return pinned;
    }
}
