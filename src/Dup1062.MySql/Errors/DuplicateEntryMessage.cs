using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Errors;

/// <summary>
/// The text of a duplicate-key error, in any of its forms: every language, with the key's table or without, an applier's, a proxy's.
/// Keeps places in the text that was read; strings are made when they are asked for.
/// </summary>
public readonly struct DuplicateEntryMessage
{
    private const string UnknownKey = "*UNKNOWN*";
    private const string PrimaryKey = "PRIMARY";
    private const string Quote = "'";

    private readonly int _start;
    private readonly int _end;
    private readonly MessageTemplate? _template;
    private readonly MessageParts _parts;

    internal DuplicateEntryMessage(string text, int start, int end, SqlSpan span, MessageTemplate? template, MessageParts parts)
    {
        Text = text;
        Span = span;
        _start = start;
        _end = end;
        _template = template;
        _parts = parts;
    }

    /// <summary>Words of which every text has at least one, however it was encoded around them: what to look for in a log first.</summary>
    public static IReadOnlyList<string> Anchors => MessageAnchors.All;

    /// <summary>The text that was read, the whole of it.</summary>
    public string Text { get; }

    /// <summary>Where in <see cref="Text"/> the error's own words stand, without what an applier, a proxy or a log put around them.</summary>
    public SqlSpan Span { get; }

    /// <summary>The number that goes with the words: 1062 for most; 0 where they are in no known language.</summary>
    public int Number => _template?.Number ?? 0;

    /// <summary>Where the value stands; null where the text has none.</summary>
    public SqlSpan? ValueSpan => IsUnknown ? null : _parts.Value;

    /// <summary>Where the key stands as the server names it, with its table or without; null where the text has none.</summary>
    public SqlSpan? KeySpan => IsUnknown ? null : _parts.Key;

    /// <summary>The value, null where the text has none.</summary>
    public string? Value => TextAt(ValueSpan);

    /// <summary>Whether the server may have cut the value.</summary>
    public bool IsValueCut => ValueSpan is { } value && PrintedValue.MayBeCut(Text, value.Start, value.End, _template?.ValueLimit ?? 64);

    /// <summary>
    /// The key as the server names it: <c>uq_email</c>, from MySQL 8.0.19 on <c>users.uq_email</c>, a number on servers older than 5.1,
    /// columns in brackets on MatrixOne. Null where the text has none.
    /// </summary>
    public string? QualifiedKey => TextAt(KeySpan) ?? (IsDoltPrimary ? PrimaryKey : null);

    /// <summary>The key without its table: what stands behind the last dot, since the server does not say where the table's name ends.</summary>
    public string? Key => KeySpan is { } key ? Substring(TableEnd(key) is var dot and > 0 ? dot + 1 : key.Start, key.End) : QualifiedKey;

    /// <summary>The table whose key it is, where the text names it.</summary>
    public string? Table =>
        TextAt(_parts.Table) ?? (KeySpan is { } key && TableEnd(key) is var dot and > 0 ? Substring(key.Start, dot) : null);

    /// <summary>The table that a foreign key refers to, where a cascade ran into the duplicate.</summary>
    public string? ParentTable => TextAt(_parts.Parent);

    /// <summary>What a replica's applier says around the error; null where no applier says it. Read anew each time.</summary>
    public ApplierContext? Applier => ApplierContext.TryRead(Text, _start, _end, Span);

    private bool IsUnknown => _parts.Key is { } key && Text.IndexOf(UnknownKey, key.Start, key.Length, StringComparison.Ordinal) >= 0;

    private bool IsDoltPrimary => _template?.Anchor.IndexOf("primary key given", StringComparison.Ordinal) > 0;

    /// <summary>Whether a text can have a duplicate-key error in it: looks for <see cref="Anchors"/> only.</summary>
    /// <param name="text">A text, of a log for example.</param>
    public static bool MayBeIn(string text) => MessageAnchors.Next(text, 0, text.Length) >= 0;

    /// <summary>Finds the first duplicate-key error in a text such as a line of a log.</summary>
    /// <param name="text">The text. Lines that users can fill at will are to be read one by one.</param>
    /// <param name="message">What was found.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind(string text, out DuplicateEntryMessage message) => TryFind(text, 0, text.Length, out message);

    /// <summary>Finds the first duplicate-key error in a stretch of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="message">What was found.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind(string text, int start, int length, out DuplicateEntryMessage message) =>
        new MessageReader(text, start, start + length, isMessage: false).TryRead(out message);

    /// <summary>Reads what a server sent under a number that stands for a duplicate.</summary>
    /// <param name="text">The server's message, the whole of it.</param>
    /// <param name="number">Its number: see <see cref="MySqlErrorNumbers.IsDuplicate"/>.</param>
    /// <returns>What was read: nothing but <see cref="Text"/> where the words are in no known language and order.</returns>
    public static DuplicateEntryMessage Read(string text, int number)
    {
        if (new MessageReader(text, 0, text.Length, isMessage: true).TryRead(out var message)) return message;
        return new(text, 0, text.Length, new SqlSpan(0, text.Length), template: null, UnknownLanguage(text, number));
    }

    /// <summary>Whether a message that came under the general number 1105 is a proxy's word for a duplicate.</summary>
    /// <param name="text">The whole message: <c>target: … rpc error: code = AlreadyExists desc = Duplicate entry …</c></param>
    /// <remarks>https://github.com/vitessio/vitess/issues/6144. What comes before the first code is never a user's text.</remarks>
    public static bool IsProxied(string text)
    {
        const string code = "code = ";
        const string duplicate = "code = AlreadyExists desc = ";
        return text.IndexOf(code, StringComparison.Ordinal) is var at and >= 0
            && string.CompareOrdinal(text, at, duplicate, 0, duplicate.Length) == 0
            && new MessageReader(text, 0, text.Length, isMessage: true).TryRead(out var message)
            && message.Span.Start == at + duplicate.Length;
    }

    /// <summary>In every language that is known the value comes first and the key last, both in quotes, and no other word has one.</summary>
    private static MessageParts UnknownLanguage(string text, int number)
    {
        var parts = default(MessageParts);
        var last = text.LastIndexOf(Quote, StringComparison.Ordinal);
        if (last < 1 || text.LastIndexOf(Quote, last - 1, StringComparison.Ordinal) is not (var opening and >= 0)) return parts;
        parts.Set(IsTableOnly(number) ? MessageSlot.Table : MessageSlot.Key, new SqlSpan(opening + 1, last));

        var first = text.IndexOf(Quote, StringComparison.Ordinal);
        var closing = opening < 1 ? -1 : text.LastIndexOf(Quote, opening - 1, StringComparison.Ordinal);
        if (closing > first && !IsTableOnly(number)) parts.Value = new SqlSpan(first + 1, closing);
        return parts;
    }

    private static bool IsTableOnly(int number) => number is MySqlErrorNumbers.DuplicateKey or MySqlErrorNumbers.DuplicateUnique;

    private int TableEnd(SqlSpan key) => key.Length < 3 ? -1 : Text.LastIndexOf('.', key.End - 2, key.Length - 2);

    private string? TextAt(SqlSpan? span) => span is { } s ? Substring(s.Start, s.End) : null;

    private string Substring(int start, int end) => Text.Substring(start, end - start);
}
