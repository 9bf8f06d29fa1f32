namespace Dup1062.Tool.Tests.Triage.Formats;

/// <summary>MySQL's and MariaDB's own.</summary>
internal static class ServerLogs
{
    private const string Rows = "Could not execute Write_rows event on table shop.orders; Duplicate entry '7' for key";

    public static IEnumerable<LogFormat> All =>
    [
        new("MySQL 5.5", "orders.PRIMARY 1 2026-01-01T02:03:04", $"""
            260101  2:03:04 [ERROR] Slave SQL: {Rows} 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log binlog.000001, end_log_pos 1426, Error_code: 1062
            260101  2:03:04 [Warning] Slave: Duplicate entry '7' for key 'PRIMARY' Error_code: 1062
            """),
        new("MySQL 5.6", "orders.PRIMARY 1 2026-01-01T02:03:04", $"""
            2026-01-01 02:03:04 1234 [ERROR] Slave SQL: {Rows} 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log binlog.000001, end_log_pos 1426, Error_code: 1062
            """),
        new("MySQL 8", "orders.PRIMARY 1 2026-01-01T02:03:04.123456", $"""
            2026-01-01T02:03:04.123456Z 12 [ERROR] [MY-010584] [Repl] Replica SQL for channel '': Worker 1 failed executing transaction '8a94f357-aab4-11df-86ab-c80aa9429562:6' at source log binlog.000001, end_log_pos 1683; {Rows} 'orders.PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's source log binlog.000001, end_log_pos 1683, Error_code: MY-001062
            """),
        new("MariaDB", "orders.PRIMARY 1 2026-01-01T02:03:04", $"""
            2026-01-01  2:03:04 12 [ERROR] Slave SQL: {Rows} 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log binlog.000001, end_log_pos 1426, Gtid 0-1-5, Internal MariaDB error code: 1062
            2026-01-01  2:03:04 12 [Warning] Slave: Duplicate entry '7' for key 'PRIMARY' Error_code: 1062
            """),
        new("an applier of statements", "orders.PRIMARY 1 2026-01-01T02:03:04", """
            2026-01-01  2:03:04 12 [ERROR] Slave SQL: Error 'Duplicate entry '7' for key 'PRIMARY'' on query. Default database: 'shop'. Query: 'INSERT INTO orders (id) VALUES (7)', Gtid 0-1-5, Internal MariaDB error code: 1062
            """),
        new("SHOW REPLICA STATUS, vertical", "orders.PRIMARY 1 2026-01-01T02:03:04", $"""
            *************************** 1. row ***************************
                         Replica_IO_State: Waiting for source to send event
                              Source_Host: db-1
                               Last_Errno: 1062
                               Last_Error: {Rows} 'orders.PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's source log binlog.000001, end_log_pos 1683
                             Skip_Counter: 0
                           Last_SQL_Errno: 1062
                           Last_SQL_Error: {Rows} 'orders.PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's source log binlog.000001, end_log_pos 1683
                   Last_SQL_Error_Timestamp: 260101 02:03:04
            1 row in set (0.00 sec)
            """),
        new("SHOW SLAVE STATUS, as a table", "orders.PRIMARY 1", $"""
            +----------------------------------+------------+----------------+
            | Slave_IO_State                   | Last_Errno | Last_Error     |
            +----------------------------------+------------+----------------+
            | Waiting for master to send event |       1062 | {Rows} 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log binlog.000001, end_log_pos 1426 | {Rows} 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log binlog.000001, end_log_pos 1426 |
            +----------------------------------+------------+----------------+
            """),
        new("an event of the scheduler", "orders.PRIMARY 1 2026-01-01T02:03:04.123456", """
            2026-01-01T02:03:04.123456Z 12 [ERROR] [MY-010045] [Server] Event Scheduler: [root@%][shop.fill] Duplicate entry '7' for key 'orders.PRIMARY'
            """),
    ];
}
