using System.Data.Common;
using Dup1062.MySql.Schema.Review;

namespace Dup1062.Diagnostics;

/// <summary>How the diagnosis works.</summary>
public sealed class DiagnoserOptions
{
    private TimeSpan _queryTimeout = TimeSpan.FromSeconds(2);
    private TimeSpan _timeout = TimeSpan.FromSeconds(10);

    /// <summary>What becomes of values in evidence and remedies. Logs mask them whatever is set here, unless told otherwise.</summary>
    public Redaction Redaction { get; set; } = Redaction.Mask;

    /// <summary>The key of <see cref="Redaction.Hash"/>: the same key gives the same hashes in every process. Null for one that is made anew for each process.</summary>
    public byte[]? HashKey { get; set; }

    /// <summary>How long a single query may take on the server.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 millisecond to 1 day.</exception>
    public TimeSpan QueryTimeout
    {
        get => _queryTimeout;
        set => _queryTimeout = OptionRange.Wait(value);
    }

    /// <summary>How long the diagnosis may take in all, opening the connection included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 millisecond to 1 day.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = OptionRange.Wait(value);
    }

    /// <summary>
    /// For a replica's errors: gives a new connection to its source, not opened, that the diagnosis opens and disposes of, to compare rows.
    /// Null where the source is not reachable.
    /// </summary>
    public Func<DbConnection>? CreateSourceConnection { get; set; }

    /// <summary>Columns that mark a row as deleted; the usual names by default.</summary>
    public ISet<string> SoftDeleteColumns { get; } = new HashSet<string>(DeletionColumns.Names, StringComparer.OrdinalIgnoreCase);
}
