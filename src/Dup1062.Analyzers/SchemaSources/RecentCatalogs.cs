namespace Dup1062.Analyzers.SchemaSources;

/// <summary>The last few catalogs by what they were merged from, so that a host that starts an analyzer for every document merges once.</summary>
internal sealed class RecentCatalogs<TSources, TCatalog>
    where TSources : IEquatable<TSources>
    where TCatalog : class
{
    /// <summary>About one for each project that an IDE works on at the same time.</summary>
    private const int MaximumKept = 16;

    private readonly LinkedList<(TSources Sources, Once<TCatalog> Catalog)> _kept = new();

    /// <summary>The catalog of these sources, merged where it is not among the last ones.</summary>
    public TCatalog Get(TSources sources, Func<CancellationToken, TCatalog> merge, CancellationToken cancellationToken) =>
        Take(sources).Get(merge, cancellationToken);

    private Once<TCatalog> Take(TSources sources)
    {
        lock (_kept)
        {
            var node = _kept.First;
            while (node is not null && !node.Value.Sources.Equals(sources)) node = node.Next;
            if (node is null) node = new((sources, new Once<TCatalog>()));
            else _kept.Remove(node);
            _kept.AddFirst(node);
            if (_kept.Count > MaximumKept) _kept.RemoveLast();
            return node.Value.Catalog;
        }
    }
}
