using System.Collections;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>A list that equals another with the same elements, so that records of lists can be compared.</summary>
internal readonly struct EquatableArray<T>(IReadOnlyList<T>? items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly IReadOnlyList<T>? _items = items;

    private IReadOnlyList<T> Items => _items ?? [];

    public int Count => _items?.Count ?? 0;

    public T this[int index] => Items[index];

    public bool Equals(EquatableArray<T> other) => ReferenceEquals(_items, other._items) || Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode() => Count == 0 ? 0 : (Items[0]?.GetHashCode() ?? 0) ^ (Count << 16);

    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
