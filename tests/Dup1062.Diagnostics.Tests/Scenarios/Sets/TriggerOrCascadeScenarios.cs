namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class TriggerOrCascadeScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.TriggerOrCascade, "an audit trigger with a key of its own")
        {
            Setup = """
                CREATE TABLE items (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40) NOT NULL) CHARSET=utf8mb4;
                CREATE TABLE item_audit (item_name VARCHAR(40) NOT NULL, action CHAR(1) NOT NULL, UNIQUE KEY uq_audit (item_name, action)) CHARSET=utf8mb4;
                CREATE TRIGGER items_ai AFTER INSERT ON items FOR EACH ROW INSERT INTO item_audit VALUES (NEW.name, 'I');
                INSERT INTO items (name) VALUES ('bolt')
                """,
            Sql = "INSERT INTO items (name) VALUES (@name)",
            Parameters = new { name = "bolt" },
        },
        new(Cause.TriggerOrCascade, "a DELETE archives into a table that has the id")
        {
            Setup = """
                CREATE TABLE messages (id INT PRIMARY KEY, body VARCHAR(40)) CHARSET=utf8mb4;
                CREATE TABLE messages_archive (id INT PRIMARY KEY, body VARCHAR(40)) CHARSET=utf8mb4;
                CREATE TRIGGER messages_bd BEFORE DELETE ON messages FOR EACH ROW
                BEGIN
                  INSERT INTO messages_archive VALUES (OLD.id, OLD.body);
                END;
                INSERT INTO messages VALUES (1, 'one'), (2, 'two'); INSERT INTO messages_archive VALUES (2, 'an older two')
                """,
            Sql = "DELETE FROM messages WHERE id = @id",
            Parameters = new { id = 2 },
        },
        new(Cause.TriggerOrCascade, "ON UPDATE CASCADE makes the child collide")
        {
            Setup = """
                CREATE TABLE parents (a INT NOT NULL, b INT NOT NULL, PRIMARY KEY (a, b)) ENGINE=InnoDB;
                CREATE TABLE children (id INT PRIMARY KEY, a INT NOT NULL, b INT NOT NULL, UNIQUE KEY uq_child (b), KEY ab (a, b), FOREIGN KEY (a, b) REFERENCES parents (a, b) ON UPDATE CASCADE) ENGINE=InnoDB;
                INSERT INTO parents VALUES (1, 1), (2, 2);
                INSERT INTO children VALUES (1, 1, 1), (2, 2, 2)
                """,
            Sql = "UPDATE parents SET b = @b WHERE a = @a",
            Parameters = new { a = 2, b = 1 },
        },
        new(Cause.TriggerOrCascade, "a trigger keeps a summary by day")
        {
            Setup = """
                CREATE TABLE sales (id INT AUTO_INCREMENT PRIMARY KEY, day DATE NOT NULL, amount DECIMAL(8,2) NOT NULL);
                CREATE TABLE sales_by_day (day DATE NOT NULL, total DECIMAL(10,2) NOT NULL, UNIQUE KEY uq_sales_day (day));
                CREATE TRIGGER sales_bi BEFORE INSERT ON sales FOR EACH ROW INSERT INTO sales_by_day VALUES (NEW.day, NEW.amount);
                INSERT INTO sales (day, amount) VALUES ('2024-01-01', 5)
                """,
            Sql = "INSERT INTO sales (day, amount) VALUES (@day, @amount), ('2024-01-02', 3)",
            Parameters = new { day = new DateTime(2024, 1, 1), amount = 7m },
        },
        new(Cause.TriggerOrCascade, "an UPDATE trigger records names that were used")
        {
            Setup = """
                CREATE TABLE players (id INT PRIMARY KEY, nick VARCHAR(30) NOT NULL, UNIQUE KEY uq_player_nick (nick)) CHARSET=utf8mb4;
                CREATE TABLE used_nicks (nick VARCHAR(30) NOT NULL, player INT NOT NULL, PRIMARY KEY (nick)) CHARSET=utf8mb4;
                CREATE TRIGGER players_au AFTER UPDATE ON players FOR EACH ROW INSERT INTO used_nicks VALUES (NEW.nick, NEW.id);
                INSERT INTO players VALUES (1, 'ace'), (2, 'bee'); INSERT INTO used_nicks VALUES ('zed', 1)
                """,
            Sql = "UPDATE players SET nick = @nick WHERE id = @id",
            Parameters = new { id = 2, nick = "zed" },
        },
    ];
}
