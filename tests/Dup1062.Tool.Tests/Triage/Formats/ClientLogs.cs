namespace Dup1062.Tool.Tests.Triage.Formats;

/// <summary>Command-line clients, tools with windows, and what people paste.</summary>
internal static class ClientLogs
{
    public static IEnumerable<LogFormat> All =>
    [
        new("mysql", "PRIMARY 2", """
            ERROR 1062 (23000) at line 12: Duplicate entry '7' for key 'PRIMARY'
            ERROR 1062 (23000) at line 15: Duplicate entry '7' for key 'PRIMARY'
            """),
        new("mysql in a script that logs times", "PRIMARY 2", """
            2026-01-01 10:00:00 loading a.sql
            mysql: [Warning] Using a password on the command line interface can be insecure.
            ERROR 1062 (23000) at line 12: Duplicate entry '7' for key 'PRIMARY'
            ERROR 1062 (23000) at line 12: Duplicate entry '7' for key 'PRIMARY'
            """),
        new("Workbench", "PRIMARY 1", "Error Code: 1062. Duplicate entry '7' for key 'PRIMARY'\t0.015 sec"),
        new("phpMyAdmin", "PRIMARY 1", "#1062 - Duplicate entry '7' for key 'PRIMARY'"),
        new("HeidiSQL", "PRIMARY 1", "/* SQL Error (1062): Duplicate entry '7' for key 'PRIMARY' */"),
        new("Flyway", "users.uq_email 1", """
            ERROR: Migration of schema `shop` to version "7 - users" failed! Changes successfully rolled back.
            ---------------------------------
            SQL State  : 23000
            Error Code : 1062
            Message    : Duplicate entry 'a' for key 'users.uq_email'
            Location   : V7__users.sql (/sql/V7__users.sql)
            Line       : 3
            Statement  : INSERT INTO users (email) VALUES ('a')
            """),
        new("what grep prints", "users.uq_email 3", """
             ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
             ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
             ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("what grep prints with file names", "users.uq_email 2 2026-01-01T10:00:00 .. 2026-01-01T10:00:01", """
            app.log:12:2026-01-01 10:00:00 ERROR Duplicate entry 'a' for key 'users.uq_email'
            app.log:19:2026-01-01 10:00:01 ERROR Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("a server older than 5.1", "1 1", "Duplicate entry '7' for key 1"),
        new("an ALTER TABLE", "users.uq_email 1 2026-01-01T10:00:00", """
            2026-01-01 10:00:00 ERROR Migration failed: ALTER TABLE `users` ADD UNIQUE KEY `uq_email` (`email`): Duplicate entry 'a' for key 'uq_email'
            """),
        new("no error at all", "", """
            2026-01-01 10:00:00 ERROR Duplicate entry in the menu
            Entrada sin problemas
            """),
    ];
}
