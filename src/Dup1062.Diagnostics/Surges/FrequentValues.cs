namespace Dup1062.Diagnostics.Surges;

/// <summary>How often the most frequent of many values occurs, by Misra and Gries: at most 1.6 % of all values too low.</summary>
internal sealed class FrequentValues
{
    private const int Room = 64;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>The most frequent ones first.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> All => [.. _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    public long Highest => _counts.Count == 0 ? 0 : _counts.Values.Max();

    public void Add(string value)
    {
        if (_counts.TryGetValue(value, out var count)) _counts[value] = count + 1;
        else if (_counts.Count < Room) _counts.Add(value, 1);
        else DecreaseAll();
    }

    private void DecreaseAll()
    {
        foreach (var (value, count) in _counts.Select(pair => (pair.Key, pair.Value)).ToList())
        {
            if (count == 1) _counts.Remove(value);
            else _counts[value] = count - 1;
        }
    }
}
