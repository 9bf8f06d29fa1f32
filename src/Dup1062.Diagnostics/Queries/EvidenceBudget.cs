namespace Dup1062.Diagnostics.Queries;

/// <summary>Holds how many evidence queries a diagnosis may send to one server.</summary>
internal sealed class EvidenceBudget
{
    /// <summary>The most there may be.</summary>
    public const int Limit = 6;

    /// <summary>How many were sent.</summary>
    public int Used { get; private set; }

    /// <summary>Takes one, if there is one left.</summary>
    public bool TryTake()
    {
        if (Used == Limit) return false;
        Used++;
        return true;
    }
}
