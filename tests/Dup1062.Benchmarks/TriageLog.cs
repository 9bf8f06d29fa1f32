using static System.FormattableString;

namespace Dup1062.Benchmarks;

/// <summary>A log as a web application writes it with Serilog: requests, and now and then a duplicate with its stack.</summary>
internal static class TriageLog
{
    /// <summary>One entry in so many is a duplicate-key error.</summary>
    private const int Requests = 500;

    public static void Write(TextWriter writer, long length)
    {
        var random = new Random(1062);
        var time = new DateTime(2026, 1, 1);
        for (var (written, id) = (0L, 0); written < length; id++)
        {
            time = time.AddMilliseconds(random.Next(20));
            var text = id % Requests == 0 ? Error(time, id, random) : Request(time, random);
            writer.Write(text);
            written += text.Length;
        }
    }

    private static string Request(DateTime time, Random random) => Invariant(
        $"{time:yyyy-MM-dd HH:mm:ss.fff} +00:00 [INF] HTTP GET /Catalog/Products/{random.Next(100_000)}?page={random.Next(50)}&sort=Name responded 200 in {random.Next(90_000) / 1000d:0.0000} ms Database Default Entry \"{random.Next():x8}\"\n");

    private static string Error(DateTime time, int id, Random random) => Invariant($"""
        {time:yyyy-MM-dd HH:mm:ss.fff} +00:00 [ERR] Cannot save the order
        Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred while saving the entity changes. See the inner exception for details.
         ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry '{(id % (3 * Requests) == 0 ? id : random.Next(20))}' for key '{(id % (3 * Requests) == 0 ? "orders.PRIMARY" : "users.uq_email")}'
           at MySqlConnector.Core.ServerSession.ReceiveReplyAsync(IOBehavior ioBehavior, CancellationToken cancellationToken) in /_/src/MySqlConnector/Core/ServerSession.cs:line 894
           at MySqlConnector.Core.ResultSet.ReadResultSetHeaderAsync(IOBehavior ioBehavior) in /_/src/MySqlConnector/Core/ResultSet.cs:line 37
           --- End of inner exception stack trace ---
           at Microsoft.EntityFrameworkCore.Update.ReaderModificationCommandBatch.ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken)

        """);
}
