using System.Globalization;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Errors;

/// <summary>What a replica's applier says of the event that it could not apply.</summary>
/// <param name="Event">The event's type: <c>Write_rows</c>, <c>Update_rows_v1</c>, …; <c>Query</c> for a statement.</param>
/// <param name="Database">The table's database, for a statement the default one; null where there is none.</param>
/// <param name="Table">The table of a row event; null for a statement.</param>
/// <param name="Query">The statement; null for a row event.</param>
/// <param name="Transaction">The transaction's GTID; null where it has none or none is said.</param>
/// <param name="Log">The source's binary log; null where it is not said.</param>
/// <param name="Position">Where in the log the event ends; null where it is not said.</param>
/// <remarks>rpl_rli_pdb.cc and log_event.cc of MySQL, log_event_server.cc of MariaDB.</remarks>
public sealed record ApplierContext(string Event, string? Database, string? Table, string? Query, string? Transaction, string? Log, ulong? Position)
{
    private const string EndOfQuery = "'";

    internal static ApplierContext? TryRead(string text, int start, int end, SqlSpan error)
    {
        var before = new MessageCursor(text, start, error.Start);
        var after = new MessageCursor(text, error.End, end);
        return ReadRows(before, after) ?? ReadStatement(before, after);
    }

    /// <summary><c>Could not execute Write_rows event on table db.t; …, Error_code: 1062; handler error …; the event's source log binlog.000001, end_log_pos 1426</c></summary>
    private static ApplierContext? ReadRows(MessageCursor before, MessageCursor after)
    {
        var cursor = before;
        if (!cursor.MovePastLast("Could not execute ") || cursor.TakeUntil(" event on table ") is not { } type) return null;
        if (cursor.TakeUntil(".") is not { } database || cursor.TakeUntil("; ") is not { } table) return null;
        if (!after.MovePast(", Error_code: ")) return null;
        var (log, position) = after.MovePast("; the event's ") ? ReadPosition(ref after) : default;
        var worker = ReadWorker(before);
        return new(type, database, table, Query: null, worker.Transaction ?? ReadGtid(after), log ?? worker.Log, position ?? worker.Position);
    }

    /// <summary><c>Error '…' on query. Default database: 'db'. Query: 'INSERT …'</c></summary>
    private static ApplierContext? ReadStatement(MessageCursor before, MessageCursor after)
    {
        if (!before.EndsWith("Error '") || !after.MovePast("' on query. Default database: '", atOnce: true)) return null;
        if (after.TakeUntil("'. Query: '") is not { } database) return null;
        var (transaction, log, position) = ReadWorker(before);
        return new("Query", database.Length == 0 ? null : database, Table: null, after.TakeUntilLast(EndOfQuery), transaction ?? ReadGtid(after), log, position);
    }

    /// <summary><c>Worker 1 failed executing transaction 'uuid:6' at source log binlog.000001, end_log_pos 1683; …</c></summary>
    private static (string? Transaction, string? Log, ulong? Position) ReadWorker(MessageCursor before)
    {
        if (!before.MovePast("failed executing transaction '") || before.TakeUntil("'") is not { } transaction) return default;
        var (log, position) = ReadPosition(ref before);
        return (transaction is "ANONYMOUS" or "NOT_YET_DETERMINED" ? null : transaction, log, position);
    }

    /// <summary><c>source log binlog.000001, end_log_pos 1683</c>, of the master's on older servers and on MariaDB.</summary>
    private static (string? Log, ulong? Position) ReadPosition(ref MessageCursor cursor)
    {
        if (!cursor.MovePast(" log ") && !cursor.MovePast("log ")) return default;
        if (cursor.TakeUntil(", end_log_pos ") is not { } log) return default;
        return (log, ulong.TryParse(cursor.TakeDigits(), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null);
    }

    /// <summary>MariaDB's error log: <c>…, Gtid 0-1-5, Internal MariaDB error code: 1062</c></summary>
    private static string? ReadGtid(MessageCursor after) => after.MovePastLast(", Gtid ") ? after.TakeUntil(",") : null;
}
