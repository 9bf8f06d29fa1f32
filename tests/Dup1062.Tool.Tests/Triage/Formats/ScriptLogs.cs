namespace Dup1062.Tool.Tests.Triage.Formats;

/// <summary>Python, Node.js, Ruby and Go.</summary>
internal static class ScriptLogs
{
    public static IEnumerable<LogFormat> All =>
    [
        new("Django", "users.email 1 2026-01-01T10:00:00.123", """
            2026-01-01 10:00:00,123 ERROR views Internal Server Error: /users/
            Traceback (most recent call last):
              File "/app/django/db/backends/mysql/base.py", line 75, in execute
                return self.cursor.execute(query, args)
            MySQLdb.IntegrityError: (1062, "Duplicate entry 'a@b.c' for key 'users.email'")

            The above exception was the direct cause of the following exception:

            Traceback (most recent call last):
              File "/app/views.py", line 7, in post
            django.db.utils.IntegrityError: (1062, "Duplicate entry 'a@b.c' for key 'users.email'")
            """),
        new("Python without a log", "users.email 2", """
            Traceback (most recent call last):
              File "/app/a.py", line 75, in execute
            pymysql.err.IntegrityError: (1062, "Duplicate entry 'a@b.c' for key 'users.email'")
            Traceback (most recent call last):
              File "/app/a.py", line 75, in execute
            pymysql.err.IntegrityError: (1062, "Duplicate entry 'a@b.c' for key 'users.email'")
            """),
        new("SQLAlchemy", "users.uq_email 1 2026-01-01T10:00:00.123", """
            2026-01-01 10:00:00,123 - app - ERROR - failed
            sqlalchemy.exc.IntegrityError: (pymysql.err.IntegrityError) (1062, "Duplicate entry 'a' for key 'uq_email'")
            [SQL: INSERT INTO users (email) VALUES (%(email)s)]
            [parameters: {'email': 'a'}]
            """),
        new("Python's basicConfig", "users.uq_email 1", """
            ERROR:root:insert failed: 1062 (23000): Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("Node.js, mysql2", "users.email 2", """
            Error: Duplicate entry 'a' for key 'users.email'
                at Packet.asError (/app/node_modules/mysql2/lib/packets/packet.js:728:17)
                at Query.execute (/app/node_modules/mysql2/lib/commands/command.js:29:26) {
              code: 'ER_DUP_ENTRY',
              errno: 1062,
              sqlState: '23000',
              sqlMessage: "Duplicate entry 'a' for key 'users.email'",
              sql: "INSERT INTO users (email) VALUES ('a')"
            }
            Error: Duplicate entry 'a' for key 'users.email'
                at Packet.asError (/app/node_modules/mysql2/lib/packets/packet.js:728:17)
            """),
        new("Node.js, mysql", "users.email 1 2026-01-01T10:00:00.5", """
            2026-01-01T10:00:00.500Z error: { Error: ER_DUP_ENTRY: Duplicate entry 'a' for key 'email'
                at Query.Sequence._packetToError (/app/node_modules/mysql/lib/protocol/sequences/Sequence.js:47:14)
              code: 'ER_DUP_ENTRY',
              errno: 1062,
              sqlMessage: 'Duplicate entry \'a\' for key \'email\'',
              sqlState: '23000',
              index: 0,
              sql: 'INSERT INTO users SET `email` = \'a\'' }
            """),
        new("winston", "users.email 1 2026-01-01T10:00:00.5", """
            2026-01-01T10:00:00.500Z [error]: SequelizeUniqueConstraintError: Duplicate entry 'a' for key 'users.email'
            """),
        new("Ruby", "users.index_users_on_email 1 2026-01-01T10:00:00.123456", """
            E, [2026-01-01T10:00:00.123456 #1234] ERROR -- : ActiveRecord::RecordNotUnique (Mysql2::Error: Duplicate entry 'a' for key 'users.index_users_on_email'):
            E, [2026-01-01T10:00:00.200000 #1234] ERROR -- : app/models/user.rb:7:in `create'
            """),
        new("Go's log", "users.uq_email 2 2026-01-01T10:00:00 .. 2026-01-01T10:00:01.123456", """
            2026/01/01 10:00:00 insert: Error 1062 (23000): Duplicate entry 'a' for key 'users.uq_email'
            2026/01/01 10:00:01.123456 main.go:12: Error 1062: Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("glog", "users.uq_email 1 2026-01-01T10:00:00.123456", """
            E0101 10:00:00.123456    1234 users.go:12] Error 1062: Duplicate entry 'a' for key 'users.uq_email'
            """),
        new("Rust's tracing", "users.uq_email 1 2026-01-01T10:00:00.123456", """
            2026-01-01T10:00:00.123456Z ERROR shop::users: error returned from database: 1062 (23000): Duplicate entry 'a' for key 'users.uq_email'
            """),
    ];
}
