namespace Dup1062.Tool.Tests.Triage.Formats;

internal static class JsonLogs
{
    public static IEnumerable<LogFormat> All =>
    [
        new("Serilog CLEF, the statement in an event before", "carts.uq_code 1 2026-01-01T10:00:00.124", """
            {"@t":"2026-01-01T10:00:00.1230000Z","@mt":"Failed executing DbCommand ({elapsed}ms)","commandText":"INSERT INTO \u0060carts\u0060 (\u0060code\u0060) VALUES (@p0);","SourceContext":"Microsoft.EntityFrameworkCore.Database.Command"}
            {"@t":"2026-01-01T10:00:00.1240000Z","@mt":"Cart failed","@l":"Error","@x":"Microsoft.EntityFrameworkCore.DbUpdateException: An error\r\n ---> MySqlConnector.MySqlException (0x80004005): Duplicate entry \u0027<b>\u0027 for key \u0027uq_code\u0027\r\n   at X","SourceContext":"Shop.Carts"}
            """),
        new("Serilog CLEF: EF Core and a middleware", "users.uq_email 1 2026-01-01T10:00:00", """
            {"@t":"2026-01-01T10:00:00Z","@m":"An exception occurred in the database while saving changes","@l":"Error","@x":"DbUpdateException: An error\n ---> MySqlException: Duplicate entry 'a' for key 'users.uq_email'","SourceContext":"Microsoft.EntityFrameworkCore.Update"}
            {"@t":"2026-01-01T10:00:00.1Z","@m":"An unhandled exception has occurred","@l":"Error","@x":"DbUpdateException: An error\n ---> MySqlException: Duplicate entry 'a' for key 'users.uq_email'","SourceContext":"Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware"}
            """),
        new("Serilog's rendered JSON", "users.uq_email 1 2026-01-01T09:00:00", """
            {"Timestamp":"2026-01-01T10:00:00.0000000+01:00","Level":"Error","MessageTemplate":"Failed","Exception":"MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 'users.uq_email'\n   at X","Properties":{"SourceContext":"Shop.Users"}}
            """),
        new("Microsoft's JSON console", "users.uq_email 1 2026-01-01T10:00:00", """
            {"Timestamp":"2026-01-01T10:00:00.000Z","EventId":0,"LogLevel":"Error","Category":"Shop.Users","Message":"Failed","Exception":"MySqlConnector.MySqlException (0x80004005): Duplicate entry \u0027a\u0027 for key \u0027users.uq_email\u0027    at X","State":{"Message":"Failed","{OriginalFormat}":"Failed"}}
            """),
        new("ECS", "users.uq_email 1 2026-01-01T10:00:00.5", """
            {"@timestamp":"2026-01-01T10:00:00.500Z","log.level":"error","message":"Failed","ecs.version":"8.6.0","error":{"type":"MySqlException","message":"Duplicate entry 'a' for key 'users.uq_email'","stack_trace":"MySqlConnector.MySqlException: Duplicate entry 'a' for key 'users.uq_email'\n at X"}}
            """),
        new("pino", "users.uq_email 2 2026-01-01T00:00:00.5 .. 2026-01-01T00:00:01.5", """
            {"level":50,"time":1767225600500,"pid":7,"hostname":"web","err":{"type":"Error","message":"Duplicate entry 'a' for key 'users.uq_email'","stack":"Error: Duplicate entry 'a' for key 'users.uq_email'\n    at Packet.asError","code":"ER_DUP_ENTRY","errno":1062,"sql":"INSERT INTO users SET email = 'a'"},"msg":"Duplicate entry 'a' for key 'users.uq_email'"}
            {"level":50,"time":1767225601500,"pid":7,"hostname":"web","err":{"type":"Error","message":"Duplicate entry 'a' for key 'users.uq_email'"},"msg":"failed"}
            """),
        new("Bunyan", "users.email 1 2026-01-01T10:00:00", """
            {"name":"shop","hostname":"web","pid":7,"level":50,"err":{"message":"ER_DUP_ENTRY: Duplicate entry 'a' for key 'email'","sql":"INSERT INTO `users` (`email`) VALUES ('a')"},"msg":"ER_DUP_ENTRY: Duplicate entry 'a' for key 'email'","time":"2026-01-01T10:00:00.000Z","v":0}
            """),
        new("log4j JSON", "users.uq_email 1 2026-01-01T00:00:00.123", """
            {"instant":{"epochSecond":1767225600,"nanoOfSecond":123000000},"timeMillis":1767225600123,"thread":"main","level":"ERROR","loggerName":"com.shop.Users","message":"Failed","thrown":{"message":"Duplicate entry 'a' for key 'users.uq_email'","name":"java.sql.SQLIntegrityConstraintViolationException"}}
            """),
        new("zap", "users.uq_email 1 2026-01-01T00:00:00.25", """
            {"level":"error","ts":1767225600.25,"caller":"users/add.go:12","msg":"failed","error":"Error 1062 (23000): Duplicate entry 'a' for key 'users.uq_email'"}
            """),
        new("Monolog JSON", "users.uq_email 1 2026-01-01T10:00:00", """
            {"message":"SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a' for key 'users.uq_email'","context":{"exception":{"class":"PDOException","message":"SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a' for key 'users.uq_email'"}},"level":400,"channel":"app","datetime":{"date":"2026-01-01 10:00:00.000000","timezone_type":3,"timezone":"UTC"}}
            """),
        new("texts of other languages, escaped", "users.uq_email 2 2026-01-01T10:00:00", """
            {"@t":"2026-01-01T10:00:00Z","@x":"\u0414\u0443\u0431\u043b\u0438\u0440\u0443\u044e\u0449\u0430\u044f\u0441\u044f \u0437\u0430\u043f\u0438\u0441\u044c 'a' \u043f\u043e \u043a\u043b\u044e\u0447\u0443 'users.uq_email'"}
            {"@t":"2026-01-01T10:00:00Z","@x":"\u91CD\u590D\u6761\u76EE\u0027b\u0027\u952E\u0027users.uq_email\u0027"}
            """),
        new("JSON over several lines", "users.uq_email 2 2026-01-01T10:00:00 .. 2026-01-01T10:00:05", """
            {
              "level": "error",
              "error": {
                "message": "Duplicate entry 'a' for key 'users.uq_email'",
                "code": "ER_DUP_ENTRY"
              },
              "timestamp": "2026-01-01T10:00:00Z"
            }
            {
              "timestamp": "2026-01-01T10:00:05Z",
              "level": "error",
              "error": {
                "message": "Duplicate entry 'a' for key 'users.uq_email'",
                "stack": "Error: Duplicate entry 'a' for key 'users.uq_email'"
              }
            }
            """),
        new("an array of objects over several lines", "users.uq_email 2 2026-01-01T10:00:00 .. 2026-01-01T10:00:05", """
            [
              {
                "timestamp": "2026-01-01T10:00:00Z",
                "message": "Duplicate entry 'a' for key 'users.uq_email'"
              },
              {
                "timestamp": "2026-01-01T10:00:05Z",
                "message": "Duplicate entry 'a' for key 'users.uq_email'"
              }
            ]
            """),
        new("logfmt", "users.uq_email 2 2026-01-01T10:00:00 .. 2026-01-01T10:00:01", """
            time="2026-01-01T10:00:00Z" level=error msg="cannot insert" error="Error 1062 (23000): Duplicate entry 'a' for key 'users.uq_email'"
            ts=2026-01-01T10:00:01Z caller=main.go:7 level=error err="Error 1062: Duplicate entry 'b' for key 'users.uq_email'"
            """),
        new("CSV of a log service", "users.uq_email 1 2026-01-01T10:00:00", """
            date,host,message
            "2026-01-01T10:00:00.000Z","web-1","Error 1062: Duplicate entry 'a' for key 'users.uq_email'"
            """),
        new("JSON that was cut off", "users.uq_email 1 2026-01-01T10:00:00", """
            {"@t":"2026-01-01T10:00:00Z","@x":"MySqlException: Duplicate entry \u0027a\u0027 for key \u0027users.uq_email\u0027\n   at
            """),
    ];
}
