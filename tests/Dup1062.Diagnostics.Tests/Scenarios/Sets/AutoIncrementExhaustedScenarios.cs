namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

/// <summary>MariaDB answers 167 instead (Out of range value).</summary>
internal static class AutoIncrementExhaustedScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.AutoIncrementExhausted, "TINYINT")
        {
            Servers = On.EveryMySql,
            Setup = """
                CREATE TABLE slots (id TINYINT NOT NULL AUTO_INCREMENT PRIMARY KEY, label VARCHAR(20)) CHARSET=utf8mb4;
                INSERT INTO slots VALUES (127, 'last')
                """,
            Sql = "INSERT INTO slots (label) VALUES (@label)",
            Parameters = new { label = "one more" },
        },
        new(Cause.AutoIncrementExhausted, "INT after one explicit id at the end")
        {
            Servers = On.EveryMySql,
            Setup = """
                CREATE TABLE links (LinkId INT NOT NULL AUTO_INCREMENT, Target VARCHAR(100) NOT NULL, PRIMARY KEY (LinkId)) CHARSET=utf8mb4;
                INSERT INTO links (Target) VALUES ('/a'), ('/b'); INSERT INTO links VALUES (0x7FFFFFFF, '/x')
                """,
            Sql = "INSERT INTO links (Target) VALUES (@target); SELECT LAST_INSERT_ID()",
            Parameters = new { target = "/c" },
        },
        new(Cause.AutoIncrementExhausted, "SMALLINT UNSIGNED that is not the primary key")
        {
            Servers = On.EveryMySql,
            Setup = """
                CREATE TABLE devices (serial VARCHAR(20) PRIMARY KEY, short_no SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT, UNIQUE KEY uq_short (short_no)) CHARSET=latin1;
                INSERT INTO devices VALUES ('S-0', 65534), ('S-1', 65535)
                """,
            Sql = "INSERT INTO devices (serial) VALUES (@serial)",
            Parameters = new { serial = "S-2" },
        },
        new(Cause.AutoIncrementExhausted, "MEDIUMINT UNSIGNED, id 0 asks for the next")
        {
            Servers = On.EveryMySql,
            Setup = """
                CREATE TABLE visits (id MEDIUMINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, page INT NOT NULL);
                INSERT INTO visits VALUES (16777215, 1)
                """,
            Sql = "INSERT INTO visits VALUES (0, 1)",
        },
    ];
}
