using Dup1062.Diagnostics;
using Dup1062.MySql.Schema;

namespace Dup1062.Tool.Doctor;

/// <summary>Something that will raise 1062.</summary>
internal sealed record DoctorFinding
{
    /// <summary>The check that found it: its class's name.</summary>
    public required string Kind { get; init; }

    /// <summary>How soon.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The cause that a diagnosis of the 1062 would name.</summary>
    public Cause? Cause { get; init; }

    /// <summary>The table; null for what concerns the server.</summary>
    public TableName? Table { get; init; }

    /// <summary>The key; null where it is about none.</summary>
    public string? Key { get; init; }

    /// <summary>The column; null where it is about none, or several.</summary>
    public string? Column { get; init; }

    /// <summary>What was found, in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Why that raises 1062.</summary>
    public required string Why { get; init; }

    /// <summary>When it will; null where nothing tells.</summary>
    public Estimate? Estimate { get; init; }

    /// <summary>What was seen.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>What to do, the safest first.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init; }
}
