using Dup1062.MySql.Errors;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>Finds the duplicate-key errors in a text, however it is escaped.</summary>
internal static class ErrorTexts
{
    /// <summary>JSON in a string in JSON.</summary>
    private const int MostEscapes = 3;

    /// <summary>An error's words and what an applier says around them.</summary>
    private const int Neighbourhood = 4096;

    public static IReadOnlyList<LogError> FindAll(string text)
    {
        for (var i = 0; i <= MostEscapes; i++)
        {
            var found = FindPlain(text);
            if (found.Count > 0) return found;
            var unescaped = LineText.Unescape(text);
            if (unescaped == text) return [];
            text = unescaped;
        }
        return [];
    }

    private static List<LogError> FindPlain(string text)
    {
        var found = new List<LogError>();
        var from = 0;
        while (DuplicateEntryMessage.TryFind(text, from, text.Length - from, out var message))
        {
            found.Add(new LogError(Alone(text, message, from)));
            from = message.Span.End;
        }
        return found;
    }

    /// <summary>What is kept of an error must not keep a whole log's line.</summary>
    private static DuplicateEntryMessage Alone(string text, in DuplicateEntryMessage message, int from)
    {
        if (text.Length <= Neighbourhood) return message;
        var start = Math.Max(from, message.Span.Start - Neighbourhood / 2);
        var part = text.Substring(start, Math.Min(text.Length, message.Span.End + Neighbourhood / 2) - start);
        return DuplicateEntryMessage.TryFind(part, out var again) ? again : message;
    }
}
