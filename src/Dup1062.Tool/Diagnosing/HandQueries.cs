using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;

namespace Dup1062.Tool.Diagnosing;

/// <summary>The way to the cause by hand: the queries that the diagnosis would send, as far as they can be written without knowing the schema.</summary>
internal static class HandQueries
{
    private const string RunThis = "Run what it gives.";

    /// <summary>The steps in order.</summary>
    public static IReadOnlyList<HandQuery> Of(Diagnosis diagnosis, string? sql, ValueRedactor redactor)
    {
        var (entry, causes) = (diagnosis.Entry, diagnosis.Causes.Select(finding => finding.Cause).ToList());
        if (causes.Contains(Cause.ReplicationConflict)) return [.. Replication(), .. Rows(diagnosis, redactor)];
        var steps = new List<HandQuery>();
        if (diagnosis.Table is null) steps.Add(Owner(entry));
        steps.AddRange(Rows(diagnosis, redactor));
        if (entry.Key == "PRIMARY" || causes.Exists(cause => cause is Cause.AutoIncrementBehind or Cause.AutoIncrementExhausted)) steps.Add(Largest(diagnosis));
        steps.Add(new HandQuery("What the columns are: case, accents and trailing blanks count as the collation says; and whether values are cut, rounded or have a default.", Columns(diagnosis)));
        if (sql is null || causes.Contains(Cause.TriggerOrCascade)) steps.Add(Triggers(diagnosis));
        steps.Add(new HandQuery("No such row? Then another transaction has it and has not committed, or it is gone again. Put a query of above between these:", "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED; START TRANSACTION READ ONLY; COMMIT"));
        return steps;
    }

    private static HandQuery Owner(DuplicateEntry entry) => entry.Key is null or "PRIMARY"
        ? new HandQuery("The text names no table, and every table has such a key: take the table of the statement that failed, and give it as --table.")
        : new HandQuery($"Which table has the key {entry.Key}.", $"SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, SUB_PART FROM information_schema.statistics WHERE NON_UNIQUE = 0 AND INDEX_NAME = {SqlStringLiteral.Encode(entry.Key)} ORDER BY TABLE_SCHEMA, TABLE_NAME, SEQ_IN_INDEX");

    private static IEnumerable<HandQuery> Rows(Diagnosis diagnosis, ValueRedactor redactor)
    {
        var (entry, table) = (diagnosis.Entry, diagnosis.Table);
        if (table is not null) yield return new HandQuery("The key's parts and the table's collation; AUTO_INCREMENT= is the live counter, which information_schema shows a day late.", $"SHOW CREATE TABLE {SqlNames.Quote(entry.Database, table)}");
        if (entry is not { Key: { } key, Value: { } value } || (table is null && key == "PRIMARY")) yield break;
        var masked = redactor.ShowsValues ? "" : " The value is masked: --show-values puts it in.";
        yield return new HandQuery($"The row that has the value. This writes the query by the key's own columns. {RunThis}{masked}", RowQuery(entry, key, entry.IsValueCut ? Cut(value) : value, table, redactor));
        yield return new HandQuery("Compare that row with what was sent: the same in every column and just written is a retry; marked deleted, a soft delete; equal only by case or accents, the collation; the same beginning, a prefix key.");
    }

    private static string RowQuery(DuplicateEntry entry, string key, string value, string? table, ValueRedactor redactor)
    {
        const string part = "CONCAT('`', COLUMN_NAME, '`')";
        var comparison = entry.IsValueCut ? $"' LIKE ', QUOTE({redactor.Literal(value + "%")})" : $"' = ', QUOTE({redactor.Literal(value)})";
        return $"SELECT CONCAT('SELECT * FROM `', TABLE_SCHEMA, '`.`', TABLE_NAME, '` WHERE ', IF(COUNT(*) = 1, MIN({part}), CONCAT('CONCAT_WS(''-'', ', GROUP_CONCAT({part} ORDER BY SEQ_IN_INDEX SEPARATOR ', '), ')')), {comparison}) AS run_this "
            + $"FROM information_schema.statistics WHERE NON_UNIQUE = 0 AND INDEX_NAME = {SqlStringLiteral.Encode(key)}{Of(entry.Database, table)} GROUP BY TABLE_SCHEMA, TABLE_NAME";
    }

    private static HandQuery Largest(Diagnosis diagnosis) => new(
        $"The largest id beside the counter: with a counter at or below it, the ids that come next are taken. {RunThis}",
        "SELECT CONCAT('SELECT MAX(`', COLUMN_NAME, '`) FROM `', TABLE_SCHEMA, '`.`', TABLE_NAME, '`') AS run_this "
        + $"FROM information_schema.columns WHERE EXTRA LIKE '%auto_increment%'{Of(diagnosis.Entry.Database, diagnosis.Table)}");

    private static string? Columns(Diagnosis diagnosis) => diagnosis.Table is null ? null :
        $"SELECT COLUMN_NAME, COLUMN_TYPE, COLLATION_NAME, IS_NULLABLE, COLUMN_DEFAULT, EXTRA FROM information_schema.columns WHERE TRUE{Of(diagnosis.Entry.Database, diagnosis.Table)} ORDER BY ORDINAL_POSITION";

    private static HandQuery Triggers(Diagnosis diagnosis) => new(
        "Triggers: the key may be one of a table that the statement does not name.",
        "SELECT EVENT_OBJECT_TABLE, TRIGGER_NAME, ACTION_TIMING, EVENT_MANIPULATION, ACTION_STATEMENT FROM information_schema.triggers WHERE TRIGGER_SCHEMA NOT IN ('sys', 'mysql')"
        + (diagnosis.Entry.Database is { } database ? $" AND TRIGGER_SCHEMA = {SqlStringLiteral.Encode(database)}" : ""));

    private static IEnumerable<HandQuery> Replication()
    {
        yield return new HandQuery("On the replica: where the applier stands, and on which error. Before MySQL 8.0.22 it is SHOW SLAVE STATUS, on MariaDB SHOW ALL SLAVES STATUS.", "SHOW REPLICA STATUS");
        yield return new HandQuery(
            "With several workers (MySQL): which transaction could not be applied.",
            "SELECT CHANNEL_NAME, WORKER_ID, LAST_ERROR_NUMBER, LAST_ERROR_MESSAGE FROM performance_schema.replication_applier_status_by_worker WHERE LAST_ERROR_NUMBER <> 0");
        yield return new HandQuery("Who writes to the replica.", "SELECT @@GLOBAL.read_only, @@GLOBAL.auto_increment_increment, @@GLOBAL.auto_increment_offset");
        yield return new HandQuery("Read the row in the way on both servers: where they agree, delete the replica's with SET SESSION sql_log_bin = 0; where they differ, mend it; then start the applier. Skip the transaction only as the last resort.");
    }

    private static string Of(string? database, string? table) =>
        (table is null ? "" : $" AND TABLE_NAME = {SqlStringLiteral.Encode(table)}") + (database is null ? "" : $" AND TABLE_SCHEMA = {SqlStringLiteral.Encode(database)}");

    /// <summary>MariaDB marks what it cut; the last character may be a half.</summary>
    private static string Cut(string value) => value.EndsWith("...", StringComparison.Ordinal) ? value[..^3] : value.Length > 1 ? value[..^1] : value;
}
