namespace Dup1062.MySql.Errors;

/// <summary>A text that servers send, with places for values and names.</summary>
internal sealed class MessageTemplate
{
    private const int ShortestAnchor = 3;

    private MessageTemplate(int number, string[] literals, MessageSlot[] slots)
    {
        Number = number;
        Literals = literals;
        Slots = slots;
        AnchorIndex = Words(literals[0]).Length >= ShortestAnchor ? 0 : 1;
        Anchor = Words(literals[AnchorIndex]);
    }

    /// <summary>The error's number.</summary>
    public int Number { get; }

    /// <summary>The text around the slots, one more than those: the first stands before the first slot.</summary>
    public IReadOnlyList<string> Literals { get; }

    /// <summary>The slots in order.</summary>
    public IReadOnlyList<MessageSlot> Slots { get; }

    /// <summary>Words that the text has wherever it stands, however quotes are escaped there.</summary>
    public string Anchor { get; }

    /// <summary>Which literal the anchor is in: the first, or the second where a value comes before every word.</summary>
    public int AnchorIndex { get; }

    /// <summary>How many bytes of a value the server prints: <c>%-.64s</c> beside a key's name, else <c>%-.192s</c>.</summary>
    public int ValueLimit => Number == MySqlErrorNumbers.DuplicateEntry && Slots[Slots.Count - 1] == MessageSlot.Key ? 64 : 192;

    /// <summary>Reads a template: slots stand in braces.</summary>
    /// <param name="number">The error's number.</param>
    /// <param name="text">The text.</param>
    public static MessageTemplate Parse(int number, string text)
    {
        var pieces = text.Split('{', '}');
        return new(
            number,
            [.. pieces.Where((_, i) => i % 2 == 0)],
            [.. pieces.Where((_, i) => i % 2 == 1).Select(name => (MessageSlot)Enum.Parse(typeof(MessageSlot), name))]);
    }

    private static string Words(string literal) => literal.Trim('\'', ' ', '[');
}
