using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Upserts;

/// <summary>Text to insert into a statement so that it does not raise error 1062, or the reason why there is none.</summary>
public sealed record Upsert
{
    /// <summary>Why there is no text; <see cref="UpsertRefusal.None"/> where there is.</summary>
    public UpsertRefusal Refusal { get; init; }

    /// <summary>Where the text goes.</summary>
    public int Offset { get; init; }

    /// <summary>The text. It has no quote, backslash, brace or line end, so that every kind of C# literal holds it as it is.</summary>
    public string Text { get; init; } = "";

    /// <summary>The keys that the statement can collide on, and those that it may. With more than one, the server takes whichever row it meets first.</summary>
    public IReadOnlyList<UniqueKey> Keys { get; init; } = [];
}
