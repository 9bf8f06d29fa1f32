using System.Globalization;
using Dup1062.Diagnostics.Queries;

namespace Dup1062.Diagnostics.Replication;

/// <summary>A replica's connection to a source, as SHOW REPLICA STATUS and its older forms show it.</summary>
/// <remarks>
/// https://dev.mysql.com/doc/refman/9.0/en/show-replica-status.html and https://mariadb.com/kb/en/show-replica-status/.
/// MySQL renamed the columns in 8.0.22, MariaDB never did.
/// </remarks>
internal sealed record ReplicaChannel
{
    /// <summary>The channel's or connection's name; empty for the only one.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The source's host.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The source's server_id; 0 before the first connection.</summary>
    public long SourceId { get; private init; }

    /// <summary>Whether the applier is at work.</summary>
    public bool IsApplying { get; private init; }

    /// <summary>The number of the error that stopped it; 0 for none.</summary>
    public int ErrorNumber { get; private init; }

    /// <summary>That error's text.</summary>
    public string ErrorText { get; private init; } = "";

    /// <summary>The source's binary log that the applier is in.</summary>
    public string LogFile { get; private init; } = "";

    /// <summary>How far the applier came in it.</summary>
    public string LogPosition { get; private init; } = "";

    /// <summary>The GTIDs of what was received; empty without GTIDs, and on MariaDB.</summary>
    public string ReceivedGtids { get; private init; } = "";

    /// <summary>The GTIDs of what was applied; empty without GTIDs, and on MariaDB.</summary>
    public string AppliedGtids { get; private init; } = "";

    /// <summary>The columns that tell where the applier is, as the server names them.</summary>
    public required string Shown { get; init; }

    /// <summary>Reads a status.</summary>
    /// <param name="status">The answer.</param>
    public static IReadOnlyList<ReplicaChannel> Read(QueryResult status) => [.. status.Rows.Select(row => Read(status, row))];

    private static ReplicaChannel Read(QueryResult status, IReadOnlyList<object?> row)
    {
        return new ReplicaChannel
        {
            Name = Text("Channel_Name", "Connection_name"),
            Source = Text("Source_Host", "Master_Host"),
            SourceId = long.TryParse(Text("Source_Server_Id", "Master_Server_Id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0,
            IsApplying = Text("Replica_SQL_Running", "Slave_SQL_Running") != "No",
            ErrorNumber = int.TryParse(Text("Last_SQL_Errno"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            ErrorText = Text("Last_SQL_Error"),
            LogFile = Text("Relay_Source_Log_File", "Relay_Master_Log_File"),
            LogPosition = Text("Exec_Source_Log_Pos", "Exec_Master_Log_Pos"),
            ReceivedGtids = Text("Retrieved_Gtid_Set"),
            AppliedGtids = Text("Executed_Gtid_Set"),
            Shown = string.Join(", ", Shows().Select(name => $"{name} = {Text(name)}")),
        };

        string Text(params string[] names) => names.Select(name => status.Text(row, name)).FirstOrDefault(value => value is not null) ?? "";

        IEnumerable<string> Shows() => status.Columns.Where(name => name
            is "Channel_Name" or "Connection_name" or "Source_Host" or "Master_Host" or "Replica_SQL_Running" or "Slave_SQL_Running" or "Last_SQL_Errno"
            or "Relay_Source_Log_File" or "Relay_Master_Log_File" or "Exec_Source_Log_Pos" or "Exec_Master_Log_Pos"
            or "Retrieved_Gtid_Set" or "Executed_Gtid_Set" or "Using_Gtid" or "Gtid_IO_Pos");
    }
}
