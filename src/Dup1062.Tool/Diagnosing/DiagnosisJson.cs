using Dup1062.Diagnostics;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Diagnosing;

/// <summary>The diagnosis as JSON. The field names are a contract.</summary>
internal static class DiagnosisJson
{
    public static string Of(Diagnosis diagnosis, IReadOnlyList<HandQuery> byHand, ValueRedactor redactor) => JsonText.Of(new Root(
        1,
        new Error(
            diagnosis.Entry.Number,
            diagnosis.Entry.Value is { } value ? redactor.Show(value) : null,
            diagnosis.Entry.IsValueCut,
            diagnosis.Entry.Key,
            diagnosis.Table),
        diagnosis.Cause,
        diagnosis.Causes,
        diagnosis.Server?.ToString(),
        diagnosis.Queries,
        diagnosis.Unread,
        byHand,
        !redactor.ShowsValues));

    private sealed record Root(
        int Version,
        Error Error,
        Cause Cause,
        IReadOnlyList<CauseFinding> Causes,
        string? Server,
        int Queries,
        IReadOnlyList<string> Unread,
        IReadOnlyList<HandQuery> ByHand,
        bool ValuesMasked);

    private sealed record Error(int Number, string? Value, bool ValueTruncated, string? Key, string? Table);
}
