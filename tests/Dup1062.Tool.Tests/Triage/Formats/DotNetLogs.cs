namespace Dup1062.Tool.Tests.Triage.Formats;

internal static class DotNetLogs
{
    private const string Stack = "   at MySqlConnector.Core.ServerSession.ReceiveReplyAsync(IOBehavior ioBehavior, CancellationToken cancellationToken) in /_/src/MySqlConnector/Core/ServerSession.cs:line 894\n   at Shop.Orders.SaveAsync() in /src/Orders.cs:line 12";

    public static IEnumerable<LogFormat> All =>
    [
        new("console logger: EF Core and a middleware tell one error four times", "users.uq_email 1", """
            info: Microsoft.Hosting.Lifetime[14]
                  Now listening on: http://localhost:5000
            fail: Microsoft.EntityFrameworkCore.Database.Command[20102]
                  Failed executing DbCommand (3ms) [Parameters=[@p0='?' (Size = 255)], CommandType='Text', CommandTimeout='30']
                  INSERT INTO `users` (`email`)
                  VALUES (@p0);
            fail: Microsoft.EntityFrameworkCore.Update[10000]
                  An exception occurred in the database while saving changes for context type 'Shop.ShopContext'.
                  Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred while saving the entity changes. See the inner exception for details.
                   ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'ann@example.com' for key 'uq_email'
                     at MySqlConnector.Core.ServerSession.ReceiveReplyAsync(IOBehavior ioBehavior)
                     --- End of inner exception stack trace ---
                     at Microsoft.EntityFrameworkCore.Update.ReaderModificationCommandBatch.ExecuteAsync(IRelationalConnection connection)
                  Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred while saving the entity changes. See the inner exception for details.
                   ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'ann@example.com' for key 'uq_email'
                     at MySqlConnector.Core.ServerSession.ReceiveReplyAsync(IOBehavior ioBehavior)
            fail: Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware[1]
                  An unhandled exception has occurred while executing the request.
                  Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred while saving the entity changes. See the inner exception for details.
                   ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'ann@example.com' for key 'uq_email'
                     at MySqlConnector.Core.ServerSession.ReceiveReplyAsync(IOBehavior ioBehavior)
            """),
        new("console logger: three retries", "users.uq_email 3", string.Concat(Enumerable.Repeat("""
            fail: Microsoft.EntityFrameworkCore.Update[10000]
                  An exception occurred in the database while saving changes for context type 'Shop.ShopContext'.
                  Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred while saving the entity changes.
                   ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'ann@example.com' for key 'users.uq_email'
                     at MySqlConnector.Core.ServerSession.ReceiveReplyAsync(IOBehavior ioBehavior)
            warn: Shop.Retry[0]
                  Trying again

            """, 3))),
        new("simple console with time, in one line", "users.uq_email 2 2026-01-01T10:00:00 .. 2026-01-01T10:00:30", """
            2026-01-01 10:00:00 fail: Shop.Users[0] Cannot add Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred.  ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'    at X
            2026-01-01 10:00:30 fail: Shop.Users[0] Cannot add MySqlConnector.MySqlException (0x80004005): Duplicate entry 'b' for key 'users.uq_email'    at X
            """),
        new("systemd console with priorities", "users.uq_email 1", """
            <6>Shop.Program[0] Started
            <3>Shop.Users[0] Cannot add MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'    at X
            """),
        new("unhandled exception", "PRIMARY 1", $"""
            Unhandled exception. Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred while saving the entity changes. See the inner exception for details.
             ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'W2YULBWK' for key 'PRIMARY'
            {Stack}
            """),
        new("Serilog file", "orders.PRIMARY 3 2026-01-01T11:00:01.5 .. 2026-01-01T11:00:03.5", $"""
            2026-01-01 12:00:00.123 +01:00 [INF] Request starting HTTP/1.1 POST
            2026-01-01 12:00:01.500 +01:00 [ERR] Cannot save the order
            MySqlConnector.MySqlException (0x80004005): Duplicate entry '42' for key 'orders.PRIMARY'
            {Stack}
            2026-01-01 12:00:02.500 +01:00 [ERR] Cannot save the order: Duplicate entry '42' for key 'orders.PRIMARY'
            MySqlConnector.MySqlException (0x80004005): Duplicate entry '42' for key 'orders.PRIMARY'
            {Stack}
            2026-01-01 12:00:03.500 +01:00 [ERR] Cannot save the order
            System.InvalidOperationException: No order
             ---> MySql.Data.MySqlClient.MySqlException (0x80004005): Duplicate entry '43' for key 'orders.PRIMARY'
            {Stack}
            2026-01-01 12:00:04.500 +01:00 [INF] Go on
            """),
        new("Serilog console: times of day only", "orders.PRIMARY 1 2026-01-02T12:00:01", $"""
            [11:59:00 INF] Started
            [12:00:01 ERR] Cannot save the order
            MySqlConnector.MySqlException (0x80004005): Duplicate entry '42' for key 'orders.PRIMARY'
            {Stack}
            """),
        new("Serilog: EF Core, then request logging, then a second request", "users.uq_email 2 2026-01-01T12:00:00.1 .. 2026-01-01T12:00:01.1", $"""
            2026-01-01 12:00:00.100 +00:00 [ERR] An exception occurred in the database while saving changes for context type 'Shop'.
            Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred while saving the entity changes.
             ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
            {Stack}
            2026-01-01 12:00:00.101 +00:00 [ERR] HTTP POST /users responded 500 in 12.3 ms
            Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred while saving the entity changes.
             ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
            {Stack}
            2026-01-01 12:00:01.100 +00:00 [ERR] An exception occurred in the database while saving changes for context type 'Shop'.
            Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred while saving the entity changes.
             ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
            {Stack}
            2026-01-01 12:00:01.101 +00:00 [ERR] HTTP POST /users responded 500 in 12.3 ms
            Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred while saving the entity changes.
             ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("NLog", "users.uq_email 2 2026-01-01T12:00:00.1234 .. 2026-01-01T12:00:01", """
            2026-01-01 12:00:00.1234|ERROR|Shop.Users|Cannot add MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
               at Shop.Users.AddAsync()
            2026-01-01 12:00:01.0000|ERROR|Shop.Users|Cannot add|MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
               at Shop.Users.AddAsync()
            """),
        new("log4net", "users.uq_email 1 2026-01-01T12:00:00.123", $"""
            2026-01-01 12:00:00,123 [12] ERROR Shop.Users [(null)] - Cannot add the user
            MySql.Data.MySqlClient.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
            {Stack}
            """),
        new("American dates", "users.uq_email 1 2026-01-31T13:00:05", """
            1/31/2026 1:00:05 PM: Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("German dates and texts", "users.uq_email 1 2026-01-31T13:00:05", """
            31.01.2026 13:00:05 FEHLER Doppelter Eintrag 'Jürgen' für Schlüssel 'users.uq_email'
            """),
        new("time after a compact date", "Cover.PRIMARY 1 2026-01-01T20:18:21", """
            20260101 201821: Critical: Database: Error while executing 'INSERT INTO Cover (Id, Url) VALUES (@Id, @Url)'
            MySqlConnector.MySqlException (0x80004005): Duplicate entry '364293' for key 'PRIMARY'
               at MySqlConnector.Core.ServerSession.ReceiveReplyAsync(IOBehavior ioBehavior)
            """),
        new("a value with dates, quotes and line ends", "log.uq 2 2026-01-01T12:00:00 .. 2026-01-01T12:00:01", """
            2026-01-01 12:00:00 ERROR Duplicate entry '2019-05-05 05:05:05-it's' for key 'log.uq'
            2026-01-01 12:00:01 ERROR Duplicate entry 'first
            second' for key 'log.uq'
            """),
    ];
}
