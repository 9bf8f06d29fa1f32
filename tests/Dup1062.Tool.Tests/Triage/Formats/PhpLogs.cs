namespace Dup1062.Tool.Tests.Triage.Formats;

internal static class PhpLogs
{
    public static IEnumerable<LogFormat> All =>
    [
        new("Laravel", "users.users_email_unique 2 2026-01-01T10:00:00 .. 2026-01-01T10:00:05", """
            [2026-01-01 10:00:00] production.ERROR: SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a@b.c' for key 'users_email_unique' (SQL: insert into `users` (`email`, `updated_at`) values (a@b.c, 2025-12-31 23:00:00)) {"exception":"[object] (Illuminate\\Database\\QueryException(code: 23000): SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a@b.c' for key 'users_email_unique' (SQL: insert into `users` (`email`) values (a@b.c)) at /app/vendor/laravel/framework/src/Illuminate/Database/Connection.php:712)
            [stacktrace]
            #0 /app/vendor/laravel/framework/src/Illuminate/Database/Connection.php(672): Illuminate\\Database\\Connection->runQueryCallback()
            [previous exception] [object] (PDOException(code: 23000): SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a@b.c' for key 'users_email_unique' at /app/vendor/laravel/framework/src/Illuminate/Database/Connection.php:501)
            [stacktrace]
            #0 /app/vendor/laravel/framework/src/Illuminate/Database/Connection.php(501): PDOStatement->execute()
            "} 
            [2026-01-01 10:00:05] production.ERROR: SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a@b.c' for key 'users_email_unique' (Connection: mysql, SQL: insert into `users` (`email`) values (a@b.c)) {"exception":"[object] (Illuminate\\Database\\UniqueConstraintViolationException(code: 23000): SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a@b.c' for key 'users_email_unique'"}
            """),
        new("Symfony's Monolog", "users.uq_email 1 2026-01-01T09:00:00.123456", """
            [2026-01-01T10:00:00.123456+01:00] request.CRITICAL: Uncaught PHP Exception Doctrine\DBAL\Exception\UniqueConstraintViolationException: "An exception occurred while executing a query: SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a' for key 'users.uq_email'" at /app/vendor/doctrine/dbal/src/Driver/API/MySQL/ExceptionConverter.php line 62 {"exception":"[object] (Doctrine\\DBAL\\Exception\\UniqueConstraintViolationException(code: 1062): An exception occurred while executing a query: SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a' for key 'users.uq_email' at /app"} []
            """),
        new("error_log", "PRIMARY 1 2026-01-01T12:00:00", """
            [01-Jan-2026 12:00:00 UTC] PHP Fatal error:  Uncaught PDOException: SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry '7' for key 'PRIMARY' in /var/www/index.php:12
            Stack trace:
            #0 /var/www/index.php(12): PDOStatement->execute()
            #1 {main}

            Next RuntimeException: SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry '7' for key 'PRIMARY' in /var/www/index.php:20
              thrown in /var/www/index.php on line 12
            """),
        new("WordPress", "wp_options.option_name 1 2026-01-01T12:00:00", """
            [01-Jan-2026 12:00:00 UTC] WordPress database error Duplicate entry 'cron_lock' for key 'option_name' for query INSERT INTO `wp_options` (`option_name`, `option_value`) VALUES ('cron_lock', '1') made by require('wp-blog-header.php')
            """),
        new("nginx with FastCGI", "users.uq_email 1 2026-01-01T10:00:00", """
            2026/01/01 10:00:00 [error] 31#31: *12 FastCGI sent in stderr: "PHP message: PHP Fatal error:  Uncaught mysqli_sql_exception: Duplicate entry 'a' for key 'users.uq_email' in /var/www/a.php:3" while reading response header from upstream, client: 10.0.0.1, request: "POST / HTTP/1.1"
            """),
        new("Apache", "users.uq_email 1 2026-01-01T10:00:00.123456", """
            [Thu Jan 01 10:00:00.123456 2026] [php:error] [pid 12] [client 10.0.0.1:5] PHP Fatal error:  Uncaught mysqli_sql_exception: Duplicate entry 'a' for key 'users.uq_email' in /var/www/a.php:3
            """),
        new("an HTML error page", "users.uq_email 1", """
            <p>SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry &#039;a&#039; for key &#039;users.uq_email&#039;</p>
            """),
    ];
}
