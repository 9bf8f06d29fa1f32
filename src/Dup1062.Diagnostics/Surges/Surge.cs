using Dup1062.MySql.Errors;

namespace Dup1062.Diagnostics.Surges;

/// <summary>Many duplicate-key errors on one key, summed up in constant memory as they come: how many, when, and what the shape of their values says.</summary>
/// <remarks>Not for several threads at once.</remarks>
public sealed class Surge
{
    /// <summary>Servers print 64 bytes, those like MySQL more; what is kept of a value is bounded.</summary>
    private const int LongestValue = 256;

    private readonly FrequentValues _frequent = new();
    private readonly DistinctValues _distinct = new();
    private readonly SpellingVariants _variants = new();
    private readonly NumberSequence _numbers = new();

    /// <summary>How many errors there were.</summary>
    public long Count { get; private set; }

    /// <summary>When the first was, of those whose time is known.</summary>
    public DateTimeOffset? First { get; private set; }

    /// <summary>When the last was, of those whose time is known.</summary>
    public DateTimeOffset? Last { get; private set; }

    /// <summary>Errors in a second, from the first to the last; null where that was no time at all.</summary>
    public double? Rate => Last - First is { Ticks: > 0 } span ? Count / span.TotalSeconds : null;

    /// <summary>How many different values they showed. Exact as long as <see cref="HasMoreValues"/> is false.</summary>
    public int DistinctValues => _distinct.Count;

    /// <summary>There are more different values than are told apart.</summary>
    public bool HasMoreValues => _distinct.IsFull;

    /// <summary>The values that came most often with how often they did, the most frequent first: up to 64, each at most 1.6 % of all errors too low.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> TopValues => _frequent.All;

    /// <summary>What the errors have in common, without asking a server. Its confidence is that of a look from outside.</summary>
    public CauseFinding Likely => SurgeReasoning.Judge(this);

    internal long Appliers { get; private set; }

    internal long SchemaChanges { get; private set; }

    internal long Cascades { get; private set; }

    internal long Values { get; private set; }

    internal long Defaults { get; private set; }

    internal long Variants => _variants.Count;

    internal long MostFrequent => _frequent.Highest;

    internal bool IsPrimary { get; private set; } = true;

    internal NumberSequence Numbers => _numbers;

    /// <summary>Adds an error.</summary>
    /// <param name="entry">The error.</param>
    /// <param name="time">When it happened; null where nobody knows.</param>
    public void Add(DuplicateEntry entry, DateTimeOffset? time = null)
    {
        // An error's own text may say more than its number: 1569's arrives under 1062.
        var number = entry.Number == MySqlErrorNumbers.DuplicateEntry ? DuplicateEntryMessage.Read(entry.Message, entry.Number).Number : entry.Number;
        Add(number, entry.Key, entry.Value, entry.ApplierEvent is not null, time);
    }

    /// <summary>Adds an error that was found in a text.</summary>
    /// <param name="message">The error's text.</param>
    /// <param name="time">When it happened; null where nobody knows.</param>
    public void Add(in DuplicateEntryMessage message, DateTimeOffset? time = null) =>
        Add(message.Number, message.Key, message.Value, message.Applier is not null, time);

    private void Add(int number, string? key, string? value, bool isApplier, DateTimeOffset? time)
    {
        Count++;
        if (time < First || First is null) First = time ?? First;
        if (time > Last || Last is null) Last = time ?? Last;
        if (isApplier) Appliers++;
        else if (number is MySqlErrorNumbers.DuplicateUnknownInIndex or MySqlErrorNumbers.DuplicateEntryAutoIncrementCase) SchemaChanges++;
        else if (number is MySqlErrorNumbers.ForeignDuplicateKey or MySqlErrorNumbers.ForeignDuplicateKeyWithChildInfo or MySqlErrorNumbers.ForeignDuplicateKeyWithoutChildInfo) Cascades++;
        IsPrimary &= key is null or "PRIMARY";
        if (value is not null) Add(value.Length <= LongestValue ? value : value.Substring(0, LongestValue));
    }

    private void Add(string value)
    {
        Values++;
        _frequent.Add(value);
        _distinct.Add(value);
        if (DefaultValues.Contain(value)) Defaults++;
        if (!_numbers.TryAdd(value)) _variants.Add(value);
    }
}
