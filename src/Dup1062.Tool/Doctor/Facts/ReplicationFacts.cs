using System.Globalization;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Replication;
using Dup1062.MySql;

namespace Dup1062.Tool.Doctor.Facts;

/// <summary>What one connection shows of the servers around: where this one's changes come from, and where they go.</summary>
internal sealed record ReplicationFacts
{
    private const string GroupChannels = "group_replication_";

    private static readonly Version RenamedSince = new(8, 0, 22);

    /// <summary>The channels that this server, as a replica, applies; those of Group Replication left out. Null where they may not be read.</summary>
    public IReadOnlyList<ReplicaChannel>? Channels { get; private init; }

    /// <summary>The statement that shows the channels.</summary>
    public required string StatusQuery { get; init; }

    /// <summary>The server_id of each replica that is connected to this server.</summary>
    public IReadOnlyList<long> Replicas { get; private init; } = [];

    /// <summary>The statement that shows the replicas.</summary>
    public required string ReplicasQuery { get; init; }

    /// <summary>The members of the group or cluster that take writes; 0 outside of one.</summary>
    public int Writers { get; private init; }

    /// <summary>The query that shows the members; null outside of a group.</summary>
    public string? WritersQuery { get; private init; }

    /// <summary>It is a replica, as far as it may be seen.</summary>
    public bool IsReplica => Channels is { Count: > 0 };

    /// <summary>The channel whose source is at the same time a replica of this server: both write, or both may.</summary>
    public ReplicaChannel? Mutual => Channels?.FirstOrDefault(channel => channel.SourceId != 0 && Replicas.Contains(channel.SourceId));

    /// <summary>Reads them.</summary>
    public static async Task<ReplicationFacts> ReadAsync(Questions questions, ServerVariables variables)
    {
        var status = await questions.AskAsync(new Query(ReplicaStatus.StatusStatement(questions.Server), []), ReplicaStatus.Purpose);
        var facts = new ReplicationFacts
        {
            StatusQuery = ReplicaStatus.StatusStatement(questions.Server),
            ReplicasQuery = questions.Server is { IsMariaDb: false } server && server.Version >= RenamedSince ? "SHOW REPLICAS" : "SHOW SLAVE HOSTS",
            Channels = status is null ? null : [.. ReplicaChannel.Read(status).Where(channel => !channel.Name.StartsWith(GroupChannels, StringComparison.Ordinal))],
        };
        if (facts.IsReplica && await questions.AskAsync(new Query(facts.ReplicasQuery, []), "the replicas of this server (privilege REPLICATION SLAVE, on MariaDB REPLICATION MASTER ADMIN)") is { } replicas)
        {
            facts = facts with { Replicas = [.. replicas.Rows.Select(row => Convert.ToInt64(replicas.Value(row, "Server_id") ?? replicas.Value(row, "Server_Id"), CultureInfo.InvariantCulture))] };
        }
        return await WithWritersAsync(facts, questions, variables);
    }

    private static async Task<ReplicationFacts> WithWritersAsync(ReplicationFacts facts, Questions questions, ServerVariables variables)
    {
        var query = variables switch
        {
            _ when variables.IsOn("wsrep_on") == true => "SHOW GLOBAL STATUS LIKE 'wsrep_cluster_size'",
            _ when variables["group_replication_group_name"] is { Length: > 0 } && variables.IsOn("group_replication_single_primary_mode") == false =>
                "SELECT 'online' AS Variable_name, COUNT(*) AS Value FROM performance_schema.replication_group_members WHERE MEMBER_STATE = 'ONLINE'",
            _ => null,
        };
        if (query is null || await questions.AskAsync(new Query(query, []), "the members of the group (SELECT on performance_schema)") is not { Rows: [var row] } answer) return facts;
        return facts with { Writers = Convert.ToInt32(answer.Text(row, "Value"), CultureInfo.InvariantCulture), WritersQuery = query };
    }
}
