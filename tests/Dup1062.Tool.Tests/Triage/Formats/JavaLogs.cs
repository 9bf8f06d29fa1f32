namespace Dup1062.Tool.Tests.Triage.Formats;

internal static class JavaLogs
{
    public static IEnumerable<LogFormat> All =>
    [
        new("Spring Boot: Hibernate, then the servlet", "users.UK_email 1 2026-01-01T10:00:00.123", """
            2026-01-01T10:00:00.123Z  WARN 1 --- [nio-8080-exec-1] o.h.engine.jdbc.spi.SqlExceptionHelper   : SQL Error: 1062, SQLState: 23000
            2026-01-01T10:00:00.123Z ERROR 1 --- [nio-8080-exec-1] o.h.engine.jdbc.spi.SqlExceptionHelper   : Duplicate entry 'a' for key 'users.UK_email'
            2026-01-01T10:00:00.150Z ERROR 1 --- [nio-8080-exec-1] o.a.c.c.C.[.[.[/].[dispatcherServlet]    : Servlet.service() for servlet [dispatcherServlet] threw exception

            java.sql.SQLIntegrityConstraintViolationException: Duplicate entry 'a' for key 'users.UK_email'
            	at com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:118) ~[mysql-connector-j-8.3.0.jar:8.3.0]
            """),
        new("logback: layers of one exception", "PRIMARY 2 2026-01-01T10:00:00.123 .. 2026-01-01T10:00:01", """
            2026-01-01 10:00:00,123 ERROR [main] com.shop.Users - cannot add
            org.springframework.dao.DuplicateKeyException: PreparedStatementCallback; Duplicate entry '7' for key 'PRIMARY'; nested exception is java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '7' for key 'PRIMARY'
            	at org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator.doTranslate(SQLErrorCodeSQLExceptionTranslator.java:247)
            Caused by: java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '7' for key 'PRIMARY'
            	at com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:117)
            	... 12 common frames omitted
            2026-01-01 10:00:01,000 ERROR [main] com.shop.Users - cannot add
            org.springframework.dao.DuplicateKeyException: PreparedStatementCallback; Duplicate entry '7' for key 'PRIMARY'
            """),
        new("logback without a date", "PRIMARY 1 2026-01-02T10:00:00.123", """
            10:00:00.123 [main] ERROR com.shop.Users - cannot add
            java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '7' for key 'PRIMARY'
            	at com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:117)
            """),
        new("java.util.logging", "PRIMARY 1 2026-01-01T22:00:00", """
            Jan 01, 2026 10:00:00 PM com.shop.Users add
            SEVERE: cannot add
            com.mysql.jdbc.exceptions.jdbc4.MySQLIntegrityConstraintViolationException: Duplicate entry '7' for key 'PRIMARY'
            	at com.mysql.jdbc.Util.getInstance(Util.java:382)
            """),
        new("MyBatis", "t_user.uk_name 1", """
            ### Error updating database.  Cause: java.sql.SQLIntegrityConstraintViolationException: Duplicate entry 'a' for key 'uk_name'
            ### The error may involve com.shop.UserMapper.insert-Inline
            ### SQL: INSERT INTO t_user (name) VALUES (?)
            ### Cause: java.sql.SQLIntegrityConstraintViolationException: Duplicate entry 'a' for key 'uk_name'
            ; Duplicate entry 'a' for key 'uk_name'; nested exception is java.sql.SQLIntegrityConstraintViolationException: Duplicate entry 'a' for key 'uk_name'
            """),
        new("a thread and a time in brackets", "PRIMARY 1 2026-01-01T17:04:02.987", """
            [Gemma - http-nio-8100-exec-143 (2026-01-01 17:04:02,987)] ERROR org.hibernate.engine.jdbc.spi.SqlExceptionHelper.logExceptions(146) | Duplicate entry '863754-237350' for key 'PRIMARY'
            """),
        new("log4j's XML", "users.uq_email 1 2026-01-01T00:00:00.5", """
            <log4j:event logger="com.shop.Users" timestamp="1767225600500" level="ERROR" thread="main">
            <log4j:message><![CDATA[Duplicate entry 'a' for key 'users.uq_email']]></log4j:message>
            </log4j:event>
            """),
    ];
}
