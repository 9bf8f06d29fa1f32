namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class UnknownScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.Unknown, "the key has been dropped since, and only a log line is left")
        {
            Setup = "CREATE TABLE parts (no INT NOT NULL, UNIQUE KEY uq_no (no)); INSERT INTO parts VALUES (1)",
            Sql = "INSERT INTO parts VALUES (1)",
            Afterwards = "ALTER TABLE parts DROP KEY uq_no",
            IsMessageOnly = true,
        },
        new(Cause.Unknown, "the table has been dropped since")
        {
            Setup = "CREATE TABLE scratch (no INT NOT NULL PRIMARY KEY); INSERT INTO scratch VALUES (1)",
            Sql = "INSERT INTO scratch VALUES (@no)",
            Parameters = new { no = 1 },
            Afterwards = "DROP TABLE scratch",
        },
    ];
}
