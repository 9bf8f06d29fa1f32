namespace Dup1062.Tool.Triage.Lines;

/// <summary>The table that an entry is about, where its errors leave it out.</summary>
internal static class EntryTable
{
    /// <summary>How far before an entry its statement may stand.</summary>
    private const int StatementReach = 16 * 1024;

    /// <summary>The table; null where the errors name theirs, and where the log shows none.</summary>
    public static string? Find(List<LogError> errors, ReadOnlySpan<byte> text, int start, int end)
    {
        if (errors.Count > 0 && errors.All(error => error.Table is not null)) return null;
        var entry = LineText.Decode(text[start..end]);
        foreach (var error in errors) entry = entry.Replace(error.Message.Text.Substring(error.Message.Span.Start, error.Message.Span.Length), "", StringComparison.Ordinal);
        return StatementTable.Find(entry) ?? (entry.Contains('\\') ? StatementTable.Find(LineText.Unescape(entry)) : null) ?? Before(text, start, errors);
    }

    /// <summary>EF Core logs the statement in an entry of its own, before the failure.</summary>
    public static string? Before(ReadOnlySpan<byte> text, int start, List<LogError> errors)
    {
        var before = text[Math.Max(0, start - StatementReach)..start];
        var at = errors.Count == 0 ? -1 : before.LastIndexOf("Failed executing DbCommand"u8);
        if (at < 0) return null;
        var statement = LineText.Decode(before[at..]);
        return StatementTable.Find(statement) ?? StatementTable.Find(LineText.Unescape(statement));
    }
}
