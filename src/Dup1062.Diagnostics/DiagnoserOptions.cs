namespace Dup1062.Diagnostics;

/// <summary>How the diagnosis works.</summary>
public sealed class DiagnoserOptions
{
    /// <summary>What becomes of values in evidence and remedies. Logs mask them whatever is set here, unless told otherwise.</summary>
    public Redaction Redaction { get; set; } = Redaction.Mask;

    /// <summary>The key of <see cref="Redaction.Hash"/>: the same key gives the same hashes in every process. Null for one that is made anew for each process.</summary>
    public byte[]? HashKey { get; set; }

    /// <summary>How long a single query may take on the server.</summary>
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the diagnosis may take in all, opening the connection included.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Columns that mark a row as deleted; the usual names by default.</summary>
    public ISet<string> SoftDeleteColumns { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "deleted", "deleted_at", "deletedat", "is_deleted", "isdeleted", "deleted_on", "deletedon", "removed_at", "archived_at",
    };
}
