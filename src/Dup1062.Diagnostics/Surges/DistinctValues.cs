namespace Dup1062.Diagnostics.Surges;

/// <summary>Counts different values up to a bound, by their hashes.</summary>
internal sealed class DistinctValues
{
    private const int Most = 1024;

    private readonly HashSet<int> _hashes = [];

    public int Count => _hashes.Count;

    public bool IsFull => _hashes.Count == Most;

    public void Add(string value)
    {
        if (!IsFull) _hashes.Add(StringComparer.Ordinal.GetHashCode(value));
    }
}
