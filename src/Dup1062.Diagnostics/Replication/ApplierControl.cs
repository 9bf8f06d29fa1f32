using Dup1062.MySql;
using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics.Replication;

/// <summary>Statements that set an applier going again, in each server's words.</summary>
internal sealed class ApplierControl(ServerVersion? server, StoppedApplier applier)
{
    private static readonly Version ReplicaSince = new(8, 0, 22);
    private static readonly Version ReplicaCounterSince = new(8, 0, 26);

    /// <summary>START REPLICA.</summary>
    public string Start => Command("START");

    /// <summary>A statement that stays on this replica, then START REPLICA.</summary>
    /// <param name="statement">The statement.</param>
    public string AfterLocal(string statement) => $"SET SESSION sql_log_bin = 0; {statement}; SET SESSION sql_log_bin = 1; {Start}";

    /// <summary>Leaves the transaction out; null where its GTID would be needed and is not known.</summary>
    /// <remarks>With GTIDs MySQL takes no counter (1858, 4016). MariaDB takes it with GTIDs too, unless several domains are applied in parallel (1966).</remarks>
    public string? Skip => applier switch
    {
        { HasGtids: true, Transaction: { } transaction } => $"{Command("STOP")}; SET GTID_NEXT = '{transaction}'; BEGIN; COMMIT; SET GTID_NEXT = 'AUTOMATIC'; {Start}",
        { HasGtids: true } => null,
        { Channel.Name: { Length: > 0 } name } when IsMariaDb => $"{Command("STOP")}; SET SESSION default_master_connection = {SqlStringLiteral.Encode(name)}; SET GLOBAL sql_slave_skip_counter = 1; {Start}",
        _ => $"{Command("STOP")}; SET GLOBAL {CounterName} = 1; {Start}",
    };

    private bool IsMariaDb => server is { IsMariaDb: true };

    private string CounterName => server is { IsMariaDb: false } && server.Version >= ReplicaCounterSince ? "sql_replica_skip_counter" : "sql_slave_skip_counter";

    private string Command(string verb)
    {
        var name = applier.Channel.Name;
        if (IsMariaDb) return name.Length == 0 ? $"{verb} SLAVE" : $"{verb} SLAVE {SqlStringLiteral.Encode(name)}";
        var noun = server is not null && server.Version >= ReplicaSince ? "REPLICA" : "SLAVE";
        return name.Length == 0 ? $"{verb} {noun}" : $"{verb} {noun} FOR CHANNEL {SqlStringLiteral.Encode(name)}";
    }
}
