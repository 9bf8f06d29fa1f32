namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class ValueTruncatedScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.ValueTruncated, "a text cut by a session that is not strict")
        {
            Setup = """
                CREATE TABLE vehicles (plate VARCHAR(8) NOT NULL PRIMARY KEY, model VARCHAR(20)) CHARSET=utf8mb4;
                INSERT INTO vehicles VALUES ('B-AB 123', 'van')
                """,
            Session = "SET SESSION sql_mode = ''",
            Sql = "INSERT INTO vehicles (plate, model) VALUES (@plate, @model)",
            Parameters = new { plate = "B-AB 1234", model = "car" },
        },
        new(Cause.ValueTruncated, "DATETIME without a fraction")
        {
            Setup = """
                CREATE TABLE measurements (measured_at DATETIME NOT NULL, value DOUBLE NOT NULL, UNIQUE KEY uq_measured (measured_at));
                INSERT INTO measurements VALUES ('2024-06-01 12:00:00', 1.5)
                """,
            Sql = "INSERT INTO measurements (measured_at, value) VALUES (@at, @value)",
            Parameters = new { at = new DateTime(2024, 6, 1, 12, 0, 0, 400), value = 2.5 },
        },
        new(Cause.ValueTruncated, "DATETIME rounds up on MySQL")
        {
            Servers = On.EveryMySql,
            Setup = "CREATE TABLE beats (beat DATETIME NOT NULL PRIMARY KEY, host INT NOT NULL); INSERT INTO beats VALUES ('2024-06-01 12:00:01', 1)",
            Sql = "INSERT INTO beats (beat, host) VALUES (@beat, @host)",
            Parameters = new { beat = new DateTime(2024, 6, 1, 12, 0, 0, 700), host = 2 },
        },
        new(Cause.ValueTruncated, "DATETIME is cut on MariaDB")
        {
            Servers = [Dup1062.Servers.ServerKind.MariaDb],
            Setup = "CREATE TABLE beats (beat DATETIME NOT NULL PRIMARY KEY, host INT NOT NULL); INSERT INTO beats VALUES ('2024-06-01 12:00:00', 1)",
            Sql = "INSERT INTO beats (beat, host) VALUES (@beat, @host)",
            Parameters = new { beat = new DateTime(2024, 6, 1, 12, 0, 0, 700), host = 2 },
        },
        new(Cause.ValueTruncated, "DECIMAL rounds")
        {
            Setup = """
                CREATE TABLE price_points (price DECIMAL(10,2) NOT NULL, label VARCHAR(20), PRIMARY KEY (price)) CHARSET=utf8mb4;
                INSERT INTO price_points VALUES (9.99, 'sale')
                """,
            Sql = "INSERT INTO price_points (price, label) VALUES (@price, @label)",
            Parameters = new { price = 9.991m, label = "exact" },
        },
        new(Cause.ValueTruncated, "a number clamped to its type's end")
        {
            Setup = """
                CREATE TABLE sensors (channel TINYINT UNSIGNED NOT NULL, name VARCHAR(20), UNIQUE KEY uq_channel (channel)) CHARSET=utf8mb4;
                INSERT INTO sensors VALUES (255, 'last')
                """,
            Session = "SET SESSION sql_mode = ''",
            Sql = "INSERT INTO sensors (channel, name) VALUES (@channel, @name)",
            Parameters = new { channel = 300, name = "one more" },
        },
        new(Cause.ValueTruncated, "a fraction stored as an integer")
        {
            Setup = """
                CREATE TABLE levels (level INT NOT NULL PRIMARY KEY, title VARCHAR(20)) CHARSET=utf8mb4;
                INSERT INTO levels VALUES (3, 'three')
                """,
            Sql = "INSERT INTO levels (level, title) VALUES (2.7, 'almost three')",
        },
        new(Cause.ValueTruncated, "bytes cut to the length of the column")
        {
            Setup = """
                CREATE TABLE fingerprints (print VARBINARY(4) NOT NULL PRIMARY KEY, owner INT NOT NULL);
                INSERT INTO fingerprints VALUES (0x01020304, 1)
                """,
            Session = "SET SESSION sql_mode = ''",
            Sql = "INSERT INTO fingerprints (print, owner) VALUES (@print, @owner)",
            Parameters = new { print = new byte[] { 1, 2, 3, 4, 5 }, owner = 2 },
        },
    ];
}
