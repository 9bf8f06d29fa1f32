namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class AutoIncrementBehindScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.AutoIncrementBehind, "ids moved by a cascading foreign key")
        {
            Servers = On.MariaDbAndMySql56,
            Setup = """
                CREATE TABLE parties (id INT PRIMARY KEY);
                CREATE TABLE contracts (id INT AUTO_INCREMENT PRIMARY KEY, v INT, FOREIGN KEY (id) REFERENCES parties (id) ON UPDATE CASCADE);
                INSERT INTO parties VALUES (1),(2),(3),(4),(5),(6),(7),(5001);
                INSERT INTO contracts (v) VALUES (1),(2),(3);
                UPDATE parties SET id = 5000 WHERE id = 3; DELETE FROM parties WHERE id = 4; UPDATE parties SET id = 4 WHERE id = 2
                """,
            Sql = "INSERT INTO contracts (v) VALUES (@v)",
            Parameters = new { v = 9 },
        },
        new(Cause.AutoIncrementBehind, "the counter that is behind is not the primary key's")
        {
            Servers = On.MariaDbAndMySql56,
            Setup = """
                CREATE TABLE numbers (n BIGINT UNSIGNED PRIMARY KEY) ENGINE=InnoDB;
                CREATE TABLE parcels (
                  code CHAR(8) NOT NULL PRIMARY KEY, track_no BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, weight DECIMAL(6,3),
                  UNIQUE KEY uq_track (track_no), FOREIGN KEY (track_no) REFERENCES numbers (n) ON UPDATE CASCADE
                ) ENGINE=InnoDB CHARSET=latin1;
                INSERT INTO numbers VALUES (1),(2),(3),(4);
                INSERT INTO parcels (code, weight) VALUES ('AAAA0001', 1.5), ('AAAA0002', 2.5);
                DELETE FROM numbers WHERE n = 3; UPDATE numbers SET n = 3 WHERE n = 1
                """,
            Sql = "INSERT INTO parcels (code, weight) VALUES (@code, @weight)",
            Parameters = new { code = "AAAA0003", weight = 0.125m },
        },
        new(Cause.AutoIncrementBehind, "an explicit NULL asks for the id")
        {
            Servers = On.MariaDbAndMySql56,
            Setup = """
                CREATE TABLE accounts (id INT UNSIGNED PRIMARY KEY);
                CREATE TABLE ledgers (id INT UNSIGNED NOT NULL AUTO_INCREMENT, name VARCHAR(30) NOT NULL, PRIMARY KEY (id), CONSTRAINT fk FOREIGN KEY (id) REFERENCES accounts (id) ON UPDATE CASCADE) CHARSET=utf8mb4;
                INSERT INTO accounts VALUES (1),(2),(4); INSERT INTO ledgers (name) VALUES ('cash'), ('bank');
                UPDATE accounts SET id = 3 WHERE id = 1
                """,
            Sql = "INSERT INTO ledgers VALUES (NULL, @name)",
            Parameters = new { name = "float" },
        },
        new(Cause.AutoIncrementBehind, "ids renumbered by hand")
        {
            Servers = On.MySql56,
            Setup = """
                CREATE TABLE menu_items (id INT AUTO_INCREMENT PRIMARY KEY, label VARCHAR(40) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO menu_items (label) VALUES ('Home'), ('News'), ('Contact');
                UPDATE menu_items SET id = id + 2 ORDER BY id DESC
                """,
            Sql = "INSERT INTO menu_items (label) VALUES (@label)",
            Parameters = new { label = "Imprint" },
        },
        new(Cause.AutoIncrementBehind, "a multi-table UPDATE moves the id")
        {
            Servers = On.MySql56,
            Setup = """
                CREATE TABLE legacy_users (uid BIGINT NOT NULL AUTO_INCREMENT, login VARCHAR(30) NOT NULL, PRIMARY KEY (uid), UNIQUE KEY login (login)) CHARSET=latin1;
                INSERT INTO legacy_users (login) VALUES ('a'), ('b');
                CREATE TABLE moves (old_id BIGINT, new_id BIGINT); INSERT INTO moves VALUES (1, 3);
                UPDATE legacy_users u JOIN moves m ON m.old_id = u.uid SET u.uid = m.new_id
                """,
            Sql = "INSERT INTO legacy_users (uid, login) VALUES (0, @login)",
            Parameters = new { login = "c" },
        },
        new(Cause.AutoIncrementBehind, "only a log line is left of a counter that is still behind")
        {
            Servers = On.MySql56,
            Setup = """
                CREATE TABLE comments (id INT AUTO_INCREMENT PRIMARY KEY, body VARCHAR(100)) CHARSET=utf8mb4;
                INSERT INTO comments (body) VALUES ('first'), ('second');
                UPDATE comments SET id = 3 WHERE id = 1; INSERT INTO comments (id, body) VALUES (1, 'again'); UPDATE comments SET id = 4 WHERE id = 1
                """,
            Sql = "INSERT INTO comments (body) VALUES ('third')",
        },
    ];
}
