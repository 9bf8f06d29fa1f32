using Dup1062.Diagnostics;
using Dup1062.MySql;
using Dup1062.Tool.Doctor.Facts;

namespace Dup1062.Tool.Doctor;

/// <summary>A server with what was read of it before the checks begin.</summary>
internal sealed class Patient
{
    /// <summary>Asks the server.</summary>
    public required Questions Questions { get; init; }

    /// <summary>How long to wait between two looks at a counter.</summary>
    public required TimeSpan BetweenLooks { get; init; }

    /// <summary>The server; null where its version cannot be read.</summary>
    public ServerVersion? Server => Questions.Server;

    /// <summary>Its variables.</summary>
    public required ServerVariables Variables { get; init; }

    /// <summary>Its replication.</summary>
    public required ReplicationFacts Replication { get; init; }

    /// <summary>The tables.</summary>
    public required SchemaSnapshot Schema { get; init; }

    /// <summary>The AUTO_INCREMENT counters.</summary>
    public required IReadOnlyList<Counter> Counters { get; init; }

    /// <summary>Diagnoses what its appliers stopped on.</summary>
    public required Func<CancellationToken, Task<ReplicaDiagnosis>> DiagnoseReplicaAsync { get; init; }

    /// <summary>Names of columns with a meaning.</summary>
    public DiagnoserOptions Names { get; } = new();
}
