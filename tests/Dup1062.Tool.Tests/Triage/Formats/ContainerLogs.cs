namespace Dup1062.Tool.Tests.Triage.Formats;

internal static class ContainerLogs
{
    public static IEnumerable<LogFormat> All =>
    [
        new("Docker's json-file around a console logger", "users.uq_email 1 2026-01-01T10:00:00.1", """
            {"log":"fail: Microsoft.EntityFrameworkCore.Update[10000]\n","stream":"stdout","time":"2026-01-01T10:00:00.1Z"}
            {"log":"      An exception occurred in the database while saving changes for context type 'Shop'.\n","stream":"stdout","time":"2026-01-01T10:00:00.100001Z"}
            {"log":"       ---\u003e MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'\n","stream":"stdout","time":"2026-01-01T10:00:00.100002Z"}
            {"log":"         at MySqlConnector.Core\n","stream":"stdout","time":"2026-01-01T10:00:00.100003Z"}
            {"log":"       ---\u003e MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'\n","stream":"stdout","time":"2026-01-01T10:00:00.100004Z"}
            """),
        new("Docker's json-file around JSON", "users.uq_email 2 2026-01-01T10:00:00 .. 2026-01-01T10:00:01", """
            {"log":"{\"@t\":\"2026-01-01T10:00:00Z\",\"@x\":\"MySqlException: Duplicate entry \\u0027a\\u0027 for key \\u0027users.uq_email\\u0027\"}\n","stream":"stdout","time":"2026-01-01T10:00:00.1Z"}
            {"log":"{\"@t\":\"2026-01-01T10:00:01Z\",\"@x\":\"MySqlException: Duplicate entry 'a' for key 'users.uq_email'\"}\n","stream":"stdout","time":"2026-01-01T10:00:01.1Z"}
            """),
        new("Kubernetes' CRI", "users.uq_email 2 2026-01-01T10:00:00.1 .. 2026-01-01T10:00:09.1", """
            2026-01-01T10:00:00.100000000Z stdout F fail: Shop.Users[0]
            2026-01-01T10:00:00.100100000Z stdout F       Cannot add
            2026-01-01T10:00:00.100200000Z stderr F something else
            2026-01-01T10:00:00.100300000Z stdout F       MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
            2026-01-01T10:00:00.100400000Z stdout F          at MySqlConnector.Core
            2026-01-01T10:00:09.100000000Z stderr F Error: Duplicate entry 'a' for key 'users.uq_email'
            2026-01-01T10:00:09.100100000Z stderr F     at Packet.asError (/app/node_modules/mysql2/lib/packets/packet.js:728:17)
            2026-01-01T10:00:09.100200000Z stderr F   sqlMessage: "Duplicate entry 'a' for key 'users.uq_email'",
            """),
        new("Kubernetes' CRI: plain errors that repeat", "users.uq_email 3 2026-01-01T10:00:00 .. 2026-01-01T10:00:20", """
            2026-01-01T09:00:00.000000000Z stdout F {"level":"info"}
            2026-01-01T10:00:00.000000000Z stdout F Error: Duplicate entry 'a' for key 'users.uq_email'
            2026-01-01T10:00:00.000100000Z stdout F     at Packet.asError
            2026-01-01T10:00:10.000000000Z stdout F Error: Duplicate entry 'a' for key 'users.uq_email'
            2026-01-01T10:00:10.000100000Z stdout F     at Packet.asError
            2026-01-01T10:00:20.000000000Z stdout F Error: Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("kubectl logs --timestamps --prefix, two pods interleaved", "users.uq_email 2 2026-01-01T10:00:00 .. 2026-01-01T10:00:00.0000002", """
            [pod/web-a/web] 2026-01-01T10:00:00.000000000Z fail: Shop.Users[0]
            [pod/web-b/web] 2026-01-01T10:00:00.000000200Z fail: Shop.Users[0]
            [pod/web-a/web] 2026-01-01T10:00:00.000000300Z       MySqlException: Duplicate entry 'a' for key 'users.uq_email'
            [pod/web-b/web] 2026-01-01T10:00:00.000000400Z       MySqlException: Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("Docker Compose", "users.uq_email 1 2026-01-01T12:00:01.5", """
            db-1   | 2026-01-01T12:00:00.000000Z 0 [System] [MY-010931] [Server] ready for connections
            web-1  | 2026-01-01 12:00:01.500 +00:00 [ERR] Cannot save
            db-1   | 2026-01-01T12:00:02.000000Z 0 [Note] nothing
            web-1  | MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
            web-1  |    at MySqlConnector.Core
            """),
        new("journald, short", "users.uq_email 1 2026-01-01T10:00:00", """
            Jan 01 09:59:00 web systemd[1]: Started shop.
            Jan 01 10:00:00 web shop[123]: fail: Shop.Users[0]
            Jan 01 10:00:00 web sshd[99]: Connection closed
            Jan 01 10:00:00 web shop[123]:       Cannot add
            Jan 01 10:00:00 web shop[123]:       MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
            Jan 01 10:00:00 web shop[123]:          at MySqlConnector.Core
            """),
        new("journald, short-iso", "users.uq_email 1 2026-01-01T09:00:00", """
            2026-01-01T10:00:00+01:00 web shop[123]: fail: Shop.Users[0]
            2026-01-01T10:00:00+01:00 web shop[123]:       MySqlException: Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("journald, JSON", "users.uq_email 1 2026-01-01T00:00:00.5", """
            {"__REALTIME_TIMESTAMP":"1767225600500000","_PID":"123","SYSLOG_IDENTIFIER":"shop","PRIORITY":"6","MESSAGE":"fail: Shop.Users[0]"}
            {"__REALTIME_TIMESTAMP":"1767225600500100","_PID":"123","SYSLOG_IDENTIFIER":"shop","PRIORITY":"6","MESSAGE":"      MySqlException: Duplicate entry 'a' for key 'users.uq_email'"}
            """),
        new("syslog, RFC 3164", "PRIMARY 1 2025-06-18T07:40:01", """
            Jun 18 07:40:01 LOGHOST rsyslogd: db error (1062): Duplicate entry '64027' for key 'PRIMARY'
            """),
        new("syslog, RFC 5424", "users.uq_email 1 2026-01-01T10:00:00.5", """
            <11>1 2026-01-01T10:00:00.500Z web shop 123 ID47 [meta sequenceId="1"] Cannot add: Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("a collector's object with the pod", "users.uq_email 1 2026-01-01T10:00:00", """
            {"date":1767261600.0,"stream":"stderr","log":"Error: Duplicate entry 'a' for key 'users.uq_email'","kubernetes":{"pod_name":"web-a","namespace_name":"shop"}}
            """),
        new("CI with a time before every line", "users.uq_email 1 2026-01-01T10:00:00.1234567", """
            2026-01-01T10:00:00.1234567Z Unhandled exception. Microsoft.EntityFrameworkCore.DbUpdateException: An error occurred.
            2026-01-01T10:00:00.1234999Z  ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'
            2026-01-01T10:00:00.1235999Z    at MySqlConnector.Core
            """),
    ];
}
