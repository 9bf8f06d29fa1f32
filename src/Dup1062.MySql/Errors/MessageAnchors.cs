namespace Dup1062.MySql.Errors;

/// <summary>Words of which every text has at least one, and the texts that have them.</summary>
internal static class MessageAnchors
{
    private static readonly MessageTemplate[] None = [];

    private static readonly Dictionary<char, MessageTemplate[]> ByFirst =
        MessageTemplates.All.GroupBy(template => template.Anchor[0]).ToDictionary(group => group.Key, group => group.ToArray());

#if NET
    private static readonly System.Buffers.SearchValues<char> Firsts = System.Buffers.SearchValues.Create([.. ByFirst.Keys]);
#else
    private static readonly char[] Firsts = [.. ByFirst.Keys];
#endif

    /// <summary>All of the words, each once.</summary>
    public static IReadOnlyList<string> All { get; } = [.. MessageTemplates.All.Select(template => template.Anchor).Distinct()];

    /// <summary>Where the next of the words begins; negative where there is none.</summary>
    public static int Next(string text, int start, int end)
    {
        while (start < end && NextFirst(text, start, end) is var found and >= 0)
        {
            foreach (var template in ByFirst[text[found]])
            {
                if (IsAt(template, text, found, end)) return found;
            }
            start = found + 1;
        }
        return -1;
    }

    /// <summary>The texts with a word that stands at a place.</summary>
    public static IEnumerable<MessageTemplate> At(string text, int position, int end) =>
        (ByFirst.TryGetValue(text[position], out var templates) ? templates : None).Where(template => IsAt(template, text, position, end));

    private static int NextFirst(string text, int start, int end)
    {
#if NET
        var found = text.AsSpan(start, end - start).IndexOfAny(Firsts);
        return found < 0 ? -1 : start + found;
#else
        return text.IndexOfAny(Firsts, start, end - start);
#endif
    }

    private static bool IsAt(MessageTemplate template, string text, int position, int end) =>
        end - position >= template.Anchor.Length && string.CompareOrdinal(text, position, template.Anchor, 0, template.Anchor.Length) == 0;
}
