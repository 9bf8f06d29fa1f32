namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class KeyShiftScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.KeyShift, "positions of a list move up")
        {
            Setup = """
                CREATE TABLE todo (list_id INT NOT NULL, pos INT NOT NULL, title VARCHAR(40), UNIQUE KEY uq_pos (list_id, pos)) CHARSET=utf8mb4;
                INSERT INTO todo VALUES (1, 1, 'a'), (1, 2, 'b'), (1, 3, 'c'), (2, 1, 'x')
                """,
            Sql = "UPDATE todo SET pos = pos + 1 WHERE list_id = @list AND pos >= @from",
            Parameters = new { list = 1, from = 1 },
        },
        new(Cause.KeyShift, "slides move up by a parameter")
        {
            Setup = """
                CREATE TABLE slides (position INT NOT NULL PRIMARY KEY, title VARCHAR(40)) CHARSET=utf8mb4;
                INSERT INTO slides VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')
                """,
            Sql = "UPDATE slides SET position = position + @by",
            Parameters = new { by = 2 },
        },
        new(Cause.KeyShift, "ranks move down in the wrong order")
        {
            Setup = """
                CREATE TABLE ranking (player VARCHAR(20) PRIMARY KEY, `rank` INT NOT NULL, UNIQUE KEY uq_rank (`rank`)) CHARSET=latin1;
                INSERT INTO ranking VALUES ('ann', 2), ('bob', 3), ('cid', 4)
                """,
            Sql = "UPDATE ranking SET `rank` = `rank` - 1 ORDER BY `rank` DESC",
        },
        new(Cause.KeyShift, "a calendar moves by a day")
        {
            Setup = """
                CREATE TABLE duty (day DATE NOT NULL, doctor VARCHAR(20) NOT NULL, PRIMARY KEY (day)) CHARSET=utf8mb4;
                INSERT INTO duty VALUES ('2024-01-01', 'A'), ('2024-01-02', 'B'), ('2024-01-03', 'C')
                """,
            Sql = "UPDATE duty SET day = day + INTERVAL 1 DAY WHERE day >= @from",
            Parameters = new { from = new DateTime(2024, 1, 1) },
        },
    ];
}
