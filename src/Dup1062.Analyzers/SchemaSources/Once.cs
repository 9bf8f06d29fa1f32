namespace Dup1062.Analyzers.SchemaSources;

/// <summary>A value that the first caller works out while the others wait. A cancelled or failed attempt leaves nothing: the next caller tries again.</summary>
internal sealed class Once<T>
    where T : class
{
    private readonly SemaphoreSlim _turn = new(1);
    private T? _value;

    /// <summary>The value. The way to it is given by each caller and not kept, because it may hold what the value must not keep alive.</summary>
    /// <param name="compute">Works the value out.</param>
    /// <param name="cancellationToken">Ends the work, and the waiting for the work of another.</param>
    public T Get(Func<CancellationToken, T> compute, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _value) is { } known) return known;
        _turn.Wait(cancellationToken);
        try
        {
            if (_value is null) Volatile.Write(ref _value, compute(cancellationToken));
            return _value!;
        }
        finally
        {
            _turn.Release();
        }
    }
}
