using System.Globalization;
using Dup1062.Diagnostics.Queries;
using Dup1062.MySql;
using Dup1062.MySql.Errors;

namespace Dup1062.Diagnostics.Replication;

/// <summary>Reads what a replica's appliers stopped on.</summary>
internal sealed class ReplicaStatus(EvidenceQueries queries, ValueRedactor redactor)
{
    /// <summary>What the status is, and the privilege that it needs.</summary>
    public const string Purpose = "the replica's status (privilege REPLICATION CLIENT, on MariaDB SLAVE MONITOR)";

    private static readonly Version RenamedSince = new(8, 0, 22);
    private static readonly Version WorkersSince = new(5, 7, 2);
    private static readonly Version ApplyingSince = new(8, 0);

    private ServerVersion? Server => queries.Session.Server;

    /// <summary>The appliers that a duplicate stopped.</summary>
    public async Task<IReadOnlyList<StoppedApplier>> ReadAsync(CancellationToken cancellationToken)
    {
        var query = new Query(StatusStatement(Server), []);
        if (await queries.AskAsync(query, Purpose, cancellationToken).ConfigureAwait(false) is not { } status) return [];
        var stopped = ReplicaChannel.Read(status).Where(channel => !channel.IsApplying && MySqlErrorNumbers.IsDuplicate(channel.ErrorNumber)).ToList();
        if (stopped.Count == 0) return [];

        var workers = await ReadWorkersAsync(cancellationToken).ConfigureAwait(false);
        var appliers = new List<StoppedApplier>();
        foreach (var channel in stopped)
        {
            var worker = workers.FirstOrDefault(w => w.Channel == channel.Name);
            var shown = new Evidence($"The applier {NameOf(channel)}stopped with {channel.ErrorNumber} at {channel.LogFile}:{channel.LogPosition}.", query.Sql, channel.Shown);
            var applier = new StoppedApplier(channel, worker?.Error ?? channel.ErrorText, worker is null ? [shown] : [shown, worker.Evidence]) { Transaction = worker?.Transaction };
            appliers.Add(Server is { IsMariaDb: false } ? await WithGtidAsync(applier, cancellationToken).ConfigureAwait(false) : applier);
        }
        return appliers;
    }

    /// <summary>The statement that shows the status of every channel.</summary>
    public static string StatusStatement(ServerVersion? server) => server switch
    {
        { IsMariaDb: true } => "SHOW ALL SLAVES STATUS",
        { } mySql when mySql.Version >= RenamedSince => "SHOW REPLICA STATUS",
        _ => "SHOW SLAVE STATUS",
    };

    /// <summary>With several workers, MySQL's status only says that one of them stopped. MariaDB's has the error itself.</summary>
    private async Task<IReadOnlyList<Worker>> ReadWorkersAsync(CancellationToken cancellationToken)
    {
        if (Server is not { IsMariaDb: false } server || server.Version < WorkersSince) return [];
        var transaction = server.Version >= ApplyingSince ? "applying_transaction" : "last_seen_transaction";
        var query = new Query(
            $"SELECT w.channel_name AS channel, w.worker_id AS worker, w.last_error_number AS number, w.{transaction} AS transaction, w.last_error_message AS message "
            + "FROM performance_schema.replication_applier_status_by_worker AS w WHERE w.last_error_number <> 0",
            []);
        var answer = await queries.AskAsync(query, "the appliers' workers (SELECT on performance_schema)", cancellationToken).ConfigureAwait(false);
        return answer is null ? [] : [.. answer.Rows
            .Where(row => int.TryParse(answer.Text(row, "number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && MySqlErrorNumbers.IsDuplicate(number))
            .Select(row => ReadWorker(query, answer, row))];
    }

    private Worker ReadWorker(Query query, QueryResult answer, IReadOnlyList<object?> row)
    {
        var (channel, number, transaction, message) =
            (answer.Text(row, "channel") ?? "", answer.Text(row, "number"), answer.Text(row, "transaction") ?? "", answer.Text(row, "message") ?? "");
        var shown = $"channel = {channel}, worker = {answer.Text(row, "worker")}, number = {number}, transaction = {transaction}, message = {redactor.Show(message)}";
        return new Worker(channel, transaction.Contains(":") ? transaction : null, message, new Evidence("The worker says on which transaction.", query.Sql, shown));
    }

    private async Task<StoppedApplier> WithGtidAsync(StoppedApplier applier, CancellationToken cancellationToken)
    {
        // What was received and not applied: the first of it is where an applier without workers stands.
        const string sql = "SELECT @@GLOBAL.gtid_mode AS gtid_mode, GTID_SUBTRACT(@dup0, @dup1) AS waiting";
        var query = new Query(sql, [applier.Channel.ReceivedGtids, applier.Channel.AppliedGtids]);
        if (await queries.AskAsync(query, "gtid_mode", cancellationToken).ConfigureAwait(false) is not { Rows: [var row] } answer) return applier;
        var (mode, waiting) = (answer.Text(row, "gtid_mode") ?? "", answer.Text(row, "waiting") ?? "");
        if (!mode.StartsWith("ON", StringComparison.OrdinalIgnoreCase)) return applier;
        var evidence = new Evidence(
            "Transactions have GTIDs.",
            $"SELECT @@GLOBAL.gtid_mode AS gtid_mode, GTID_SUBTRACT('{applier.Channel.ReceivedGtids}', '{applier.Channel.AppliedGtids}') AS waiting",
            $"gtid_mode = {mode}, waiting = {waiting}");
        return applier with { HasGtids = true, Transaction = applier.Transaction ?? FirstOf(waiting), Evidence = [.. applier.Evidence, evidence] };
    }

    /// <summary>The first transaction of a set of one source's: <c>uuid:6-9</c>. With several sources the set does not tell.</summary>
    private static string? FirstOf(string gtids)
    {
        var colon = gtids.IndexOf(':');
        return colon <= 0 || gtids.Contains(",") ? null : gtids.Substring(0, Math.Min(EndAt('-', colon), EndAt(':', colon + 1)));

        int EndAt(char c, int from) => gtids.IndexOf(c, from) is var at and >= 0 ? at : gtids.Length;
    }

    private static string NameOf(ReplicaChannel channel) => channel.Name.Length == 0 ? "" : $"of channel {channel.Name} ";

    private sealed record Worker(string Channel, string? Transaction, string Error, Evidence Evidence);
}
