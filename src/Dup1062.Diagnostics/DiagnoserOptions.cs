using System.Data.Common;

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
    public ISet<string> SoftDeleteColumns { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "deleted", "is_deleted", "isdeleted", "deleted_flag", "delete_flag", "del_flag", "deleted_at", "deletedat", "deleted_on", "deletedon", "deleted_utc", "deletedatutc",
        "deleted_date", "deleteddate", "date_deleted", "datedeleted", "deleted_time", "deletion_time", "deletiontime", "deletion_date", "deletiondate", "removed",
        "is_removed", "isremoved", "removed_at", "removedat", "archived", "is_archived", "isarchived", "archived_at", "archivedat", "trashed_at", "discarded_at",
    };
}
