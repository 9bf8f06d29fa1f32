using Dup1062.MySql;

namespace Dup1062.Diagnostics;

/// <summary>What a diagnosis has found so far. Read and written by different threads when its time is over.</summary>
internal sealed class DiagnosisProgress(DuplicateEntry entry)
{
    private static readonly CauseFinding NothingSeen = new(Cause.Unknown, 0.1, [new Evidence("Nothing could be looked at.")], []);

    private readonly object _gate = new();
    private readonly List<CauseFinding> _findings = [];
    private readonly List<string> _unread = [];
    private int _queries;

    /// <summary>The error.</summary>
    public DuplicateEntry Entry => entry;

    /// <summary>The server, once it answered.</summary>
    public ServerVersion? Server { get; set; }

    /// <summary>The table that has the key, once it is known.</summary>
    public string? Table { get; set; } = entry.Table;

    /// <summary>Adds a finding.</summary>
    public void Add(CauseFinding finding)
    {
        lock (_gate) _findings.Add(finding);
    }

    /// <summary>Notes what could not be read, and why.</summary>
    public void NoteUnread(string note)
    {
        lock (_gate) _unread.Add(note);
    }

    /// <summary>Counts an evidence query.</summary>
    public void CountQuery() => Interlocked.Increment(ref _queries);

    /// <summary>Unknown is said only where nothing is likelier.</summary>
    private bool IsSaid(CauseFinding finding) => finding.Cause != Cause.Unknown || _findings.TrueForAll(other => other.Confidence <= finding.Confidence);

    /// <summary>The diagnosis as it stands: the likeliest cause first.</summary>
    public Diagnosis ToDiagnosis()
    {
        lock (_gate)
        {
            return new Diagnosis
            {
                Entry = entry,
                Table = Table,
                Causes = _findings.Count == 0 ? [NothingSeen] : [.. _findings.Where(IsSaid).OrderByDescending(finding => finding.Confidence)],
                Server = Server,
                Queries = _queries,
                Unread = [.. _unread.Distinct()],
            };
        }
    }
}
