namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class SchemaChangeScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.SchemaChange, "ADD UNIQUE over rows that repeat")
        {
            Setup = """
                CREATE TABLE suppliers (id INT AUTO_INCREMENT PRIMARY KEY, vat VARCHAR(20) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO suppliers (vat) VALUES ('DE1'), ('DE2'), ('DE1'), ('DE3'), ('DE3'), ('DE3')
                """,
            Sql = "ALTER TABLE suppliers ADD UNIQUE KEY uq_vat (vat)",
        },
        new(Cause.SchemaChange, "CREATE UNIQUE INDEX over two columns")
        {
            Setup = """
                CREATE TABLE seats (id INT PRIMARY KEY, hall INT NOT NULL, seat VARCHAR(5) NOT NULL) CHARSET=latin1;
                INSERT INTO seats VALUES (1, 1, 'A1'), (2, 1, 'A2'), (3, 1, 'A1'), (4, 2, 'A1')
                """,
            Sql = "CREATE UNIQUE INDEX ux_seats_hall_seat ON seats (hall, seat)",
        },
        new(Cause.SchemaChange, "CONVERT TO a collation that calls rows equal")
        {
            Setup = """
                CREATE TABLE labels (name VARCHAR(60) NOT NULL, UNIQUE KEY uq_label (name)) CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
                INSERT INTO labels VALUES ('Urgent'), ('urgent'), ('later')
                """,
            Sql = "ALTER TABLE labels CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
        },
        new(Cause.SchemaChange, "MODIFY takes the fraction of a second away")
        {
            Setup = """
                CREATE TABLE events (at DATETIME(6) NOT NULL, kind INT NOT NULL, UNIQUE KEY uq_at (at));
                INSERT INTO events VALUES ('2024-01-01 00:00:00.100000', 1), ('2024-01-01 00:00:00.200000', 2), ('2024-01-01 00:00:05', 3)
                """,
            Sql = "ALTER TABLE events MODIFY at DATETIME NOT NULL",
        },
        new(Cause.SchemaChange, "ADD PRIMARY KEY")
        {
            Setup = """
                CREATE TABLE `order lines` (order_no INT NOT NULL, line INT NOT NULL, sku VARCHAR(20)) CHARSET=utf8mb4;
                INSERT INTO `order lines` VALUES (1, 1, 'a'), (1, 2, 'b'), (1, 2, 'c')
                """,
            Sql = "ALTER TABLE `order lines` ADD PRIMARY KEY (order_no, line)",
        },
        new(Cause.SchemaChange, "an id becomes AUTO_INCREMENT over a 0")
        {
            Setup = """
                CREATE TABLE states (id INT NOT NULL PRIMARY KEY, name VARCHAR(20)) CHARSET=utf8mb4;
                INSERT INTO states VALUES (0, 'unknown'), (1, 'open')
                """,
            Sql = "ALTER TABLE states MODIFY id INT NOT NULL AUTO_INCREMENT",
        },
        new(Cause.SchemaChange, "a key made shorter")
        {
            Setup = """
                CREATE TABLE files (path VARCHAR(120) NOT NULL, UNIQUE KEY uq_path (path)) CHARSET=utf8mb4;
                INSERT INTO files VALUES ('/var/log/one'), ('/var/log/two'), ('/etc')
                """,
            Sql = "ALTER TABLE files DROP KEY uq_path, ADD UNIQUE KEY uq_path (path(8))",
        },
    ];
}
