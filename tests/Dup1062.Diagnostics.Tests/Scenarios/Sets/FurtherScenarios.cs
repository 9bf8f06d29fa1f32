namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

/// <summary>A second set held back until the first was mended: combinations, and what real schemas have.</summary>
internal static class FurtherScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.AlreadyExists, "further: the row is younger than the request, with another owner")
        {
            Setup = """
                CREATE TABLE usernames (username VARCHAR(30) COLLATE utf8mb4_bin NOT NULL, owner_id INT NOT NULL, created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (username)) CHARSET=utf8mb4;
                INSERT INTO usernames (username, owner_id) VALUES ('neo', 1)
                """,
            Sql = "INSERT INTO usernames (username, owner_id) VALUES (@username, @owner)",
            Parameters = new { username = "neo", owner = 2 },
        },
        new(Cause.AlreadyExists, "further: a log line of a procedure's INSERT, INT key, two tables with a PRIMARY of that value")
        {
            Setup = """
                CREATE TABLE ports (port INT NOT NULL, name VARCHAR(20), UNIQUE KEY uq_ports_port (port)) CHARSET=utf8mb4;
                CREATE TABLE hosts (id INT PRIMARY KEY) CHARSET=utf8mb4; INSERT INTO hosts VALUES (443); INSERT INTO ports VALUES (443, 'https')
                """,
            Sql = "INSERT INTO ports VALUES (443, 'alt')",
            IsMessageOnly = true,
        },
        new(Cause.AlreadyExists, "further: a YEAR and a BIT")
        {
            Setup = "CREATE TABLE seasons (season YEAR NOT NULL, closed BIT(1) NOT NULL DEFAULT b'0', champion VARCHAR(20), UNIQUE KEY uq_season (season)) CHARSET=utf8mb4; INSERT INTO seasons VALUES (2023, b'1', 'Reds')",
            Sql = "INSERT INTO seasons (season, closed, champion) VALUES (@season, @closed, @champion)",
            Parameters = new { season = 2023, closed = false, champion = "Blues" },
        },
        new(Cause.AlreadyExists, "further: comments and a quoted database in the statement")
        {
            Setup = "CREATE TABLE metrics (`name` VARCHAR(40) NOT NULL, `value` DOUBLE NOT NULL, UNIQUE `name`(`name`)) CHARSET=utf8mb4; INSERT INTO metrics VALUES ('cpu', 0.5)",
            Sql = "/* job: 42 */ INSERT /* into */ INTO metrics -- the gauge\n (`name`, # first\n `value`) VALUES /* row */ ('cpu', 0.75)",
        },
        new(Cause.AlreadyExists, "further: an UPDATE that gives every row one value")
        {
            Setup = "CREATE TABLE agents (id INT PRIMARY KEY, extension VARCHAR(8) NOT NULL, UNIQUE KEY uq_ext (extension)) CHARSET=latin1; INSERT INTO agents VALUES (1, '100'), (2, '101'), (3, '102')",
            Sql = "UPDATE agents SET extension = '100' WHERE id = 3",
        },
        new(Cause.AlreadyExists, "further: the value is an expression of a parameter")
        {
            Setup = "CREATE TABLE skus (sku VARCHAR(40) NOT NULL, qty INT NOT NULL, PRIMARY KEY (sku)) CHARSET=utf8mb4; INSERT INTO skus VALUES ('EU-77-RED', 1)",
            Sql = "INSERT INTO skus (sku, qty) VALUES (CONCAT(@region, '-', @no, '-', UPPER(@colour)), @qty)",
            Parameters = new { region = "EU", no = 77, colour = "red", qty = 5 },
        },
        new(Cause.AlreadyExists, "further: a German server")
        {
            Servers = On.MariaDbAndMySql56,
            Setup = "CREATE TABLE kunden (nummer VARCHAR(20) NOT NULL, name VARCHAR(40), UNIQUE KEY uq_nummer (nummer)) CHARSET=utf8mb4; INSERT INTO kunden VALUES ('K-1 für Schlüssel', 'Müller')",
            Session = "SET SESSION lc_messages = 'de_DE'",
            Sql = "INSERT INTO kunden VALUES ('K-1 für Schlüssel', 'Maier')",
            IsMessageOnly = true,
        },
        new(Cause.AutoIncrementExhausted, "further: a Japanese server, only a log line")
        {
            Servers = On.MySql56,
            Setup = "CREATE TABLE shops (id TINYINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20)) CHARSET=utf8mb4; INSERT INTO shops VALUES (127, 'x')",
            Session = "SET SESSION lc_messages = 'ja_JP'",
            Sql = "INSERT INTO shops (name) VALUES ('y')",
            IsMessageOnly = true,
        },
        new(Cause.RetryOrDoubleSubmit, "further: an upload's checksum, just stored, many columns")
        {
            Setup = """
                CREATE TABLE files (id BIGINT AUTO_INCREMENT PRIMARY KEY, sha BINARY(32) NOT NULL, name VARCHAR(100) NOT NULL, size BIGINT UNSIGNED NOT NULL, mime VARCHAR(60) NULL, flags SET('a','b','c') NOT NULL DEFAULT '', uploaded_at DATETIME(3) NOT NULL, UNIQUE KEY uq_sha (sha)) CHARSET=utf8mb4;
                INSERT INTO files (sha, name, size, mime, flags, uploaded_at) VALUES (0x00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF, 'Über uns.pdf', 18446744073709551615, 'application/pdf', 'a,c', NOW(3))
                """,
            Sql = "INSERT INTO files (sha, name, size, mime, flags, uploaded_at) VALUES (@sha, @name, @size, @mime, @flags, NOW(3))",
            Parameters = new { sha = Convert.FromHexString("00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF00FF"), name = "Über uns.pdf", size = ulong.MaxValue, mime = "application/pdf", flags = "a,c" },
        },
        new(Cause.RetryOrDoubleSubmit, "further: two rows sent again")
        {
            Setup = """
                CREATE TABLE acks (consumer VARCHAR(20) NOT NULL, message_id BIGINT NOT NULL, acked_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (consumer, message_id)) CHARSET=latin1;
                INSERT INTO acks (consumer, message_id) VALUES ('billing', 100), ('billing', 101)
                """,
            Sql = "INSERT INTO acks (consumer, message_id) VALUES (@c0, @m0), (@c1, @m1)",
            Parameters = new { c0 = "billing", m0 = 100L, c1 = "billing", m1 = 101L },
        },
        new(Cause.AutoIncrementBehind, "further: rows imported into the parent moved the child's ids")
        {
            Servers = On.MariaDbAndMySql56,
            Setup = """
                CREATE TABLE people (id SMALLINT UNSIGNED PRIMARY KEY) ENGINE=InnoDB; CREATE TABLE badges (id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT, label VARCHAR(20) NOT NULL, printed TINYINT(1) NOT NULL DEFAULT 0, PRIMARY KEY (id), UNIQUE KEY uq_label (label), CONSTRAINT b_p FOREIGN KEY (id) REFERENCES people (id) ON UPDATE CASCADE ON DELETE CASCADE) ENGINE=InnoDB CHARSET=utf8mb4;
                INSERT INTO people VALUES (1), (2), (3), (5), (101), (102); INSERT INTO badges (label) VALUES ('a'), ('b'), ('c');
                UPDATE people SET id = 100 WHERE id = 3; UPDATE people SET id = 4 WHERE id = 2
                """,
            Sql = "INSERT INTO badges (label) VALUES (@l0), (@l1)",
            Parameters = new { l0 = "d", l1 = "e" },
        },
        new(Cause.AutoIncrementExhausted, "further: in a stored procedure")
        {
            Servers = On.EveryMySql,
            Setup = """
                CREATE TABLE tickets (no SMALLINT NOT NULL AUTO_INCREMENT, title VARCHAR(20), PRIMARY KEY (no)) CHARSET=utf8mb4;
                CREATE PROCEDURE add_ticket(IN t VARCHAR(20)) INSERT INTO tickets (title) VALUES (t);
                INSERT INTO tickets VALUES (32767, 'last')
                """,
            Sql = "CALL add_ticket(@title)",
            Parameters = new { title = "more" },
        },
        new(Cause.CollationEqual, "further: Greek final sigma, an UPDATE in a transaction")
        {
            Setup = "CREATE TABLE words (id INT PRIMARY KEY, word VARCHAR(40) COLLATE utf8mb4_unicode_ci NOT NULL, UNIQUE KEY uq_word (word)) CHARSET=utf8mb4; INSERT INTO words VALUES (1, 'λόγος'), (2, 'άλλο')",
            Session = "START TRANSACTION",
            Sql = "UPDATE words SET word = @word WHERE id = @id",
            Parameters = new { id = 2, word = "ΛΟΓΟΣ" },
        },
        new(Cause.CollationEqual, "further: a zero-width space")
        {
            Setup = "CREATE TABLE invites (code VARCHAR(30) COLLATE utf8mb4_unicode_ci NOT NULL PRIMARY KEY, uses INT NOT NULL) CHARSET=utf8mb4; INSERT INTO invites VALUES ('WELCOME', 0)",
            Sql = "INSERT INTO invites (code, uses) VALUES (@code, @uses)",
            Parameters = new { code = "WEL\u200BCOME", uses = 1 },
        },
        new(Cause.CollationEqual, "further: INSERT … SELECT of another case")
        {
            Setup = """
                CREATE TABLE brands (brand VARCHAR(40) NOT NULL, UNIQUE KEY uq_brand (brand)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
                CREATE TABLE feed (brand VARCHAR(40) COLLATE utf8mb4_bin) CHARSET=utf8mb4; INSERT INTO brands VALUES ('Acme'); INSERT INTO feed VALUES ('ACME'), ('Bolt')
                """,
            Sql = "INSERT INTO brands (brand) SELECT brand FROM feed ORDER BY brand",
        },
        new(Cause.CollationEqual, "further: only a log line with another case")
        {
            Setup = "CREATE TABLE logins (login VARCHAR(30) NOT NULL, UNIQUE KEY uq_logins (login)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci; INSERT INTO logins VALUES ('Admin')",
            Sql = "INSERT INTO logins VALUES ('admin')",
            IsMessageOnly = true,
        },
        new(Cause.CompositeKey, "further: a nullable part that is not NULL here")
        {
            Setup = """
                CREATE TABLE settings (app VARCHAR(20) NOT NULL, user_id INT NULL, name VARCHAR(20) NOT NULL, value VARCHAR(50), UNIQUE KEY uq_setting (app, user_id, name)) CHARSET=utf8mb4;
                INSERT INTO settings VALUES ('mail', NULL, 'theme', 'dark'), ('mail', NULL, 'theme', 'light'), ('mail', 7, 'theme', 'dark'), ('mail', 7, 'font', 'serif'), ('mail', 8, 'theme', 'dark'), ('chat', 7, 'theme', 'dark')
                """,
            Sql = "INSERT INTO settings (app, user_id, name, value) VALUES (@app, @user, @name, @value)",
            Parameters = new { app = "mail", user = (int?)7, name = "theme", value = "light" },
        },
        new(Cause.CompositeKey, "further: only a log line with hyphens in both parts")
        {
            Setup = """
                CREATE TABLE releases (package VARCHAR(30) NOT NULL, version VARCHAR(20) NOT NULL, yanked TINYINT(1) NOT NULL DEFAULT 0, UNIQUE KEY uq_release (package, version)) CHARSET=utf8mb4;
                INSERT INTO releases VALUES ('left-pad', '1.0-rc-1', 0), ('left-pad', '1.0', 0), ('right-pad', '1.0-rc-1', 0)
                """,
            Sql = "INSERT INTO releases VALUES ('left-pad', '1.0-rc-1', 1)",
            IsMessageOnly = true,
        },
        new(Cause.PrefixKey, "further: INSERT … SET, one character differs behind the prefix")
        {
            Setup = "CREATE TABLE agents (agent TEXT NOT NULL, hits INT NOT NULL, UNIQUE KEY uq_agent (agent(40))) CHARSET=latin1; INSERT INTO agents VALUES ('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120', 1)",
            Sql = "INSERT INTO agents SET agent = @agent, hits = 1",
            Parameters = new { agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/121" },
        },
        new(Cause.BatchDuplicate, "further: composite, equal by padding, prepared")
        {
            Setup = "CREATE TABLE votes (poll INT NOT NULL, voter VARCHAR(20) COLLATE utf8mb4_unicode_ci NOT NULL, PRIMARY KEY (poll, voter)) CHARSET=utf8mb4; INSERT INTO votes VALUES (9, 'ann')",
            Sql = "INSERT INTO votes (poll, voter) VALUES (@p, @v0), (@p, @v1)",
            Parameters = new { p = 1, v0 = "ann", v1 = "ann " },
            IsPrepared = true,
        },
        new(Cause.BatchDuplicate, "further: defaults of two rows")
        {
            Setup = "CREATE TABLE shelves (code VARCHAR(10) NOT NULL DEFAULT 'N/A', row_no INT NOT NULL, UNIQUE KEY uq_shelf (code)) CHARSET=utf8mb4",
            Sql = "INSERT INTO shelves (row_no) VALUES (1), (2)",
        },
        new(Cause.BatchDuplicate, "further: CREATE TABLE … SELECT is another thing: two statements of one text")
        {
            Setup = "CREATE TABLE basket (basket_id INT NOT NULL, sku VARCHAR(20) NOT NULL, n INT NOT NULL, PRIMARY KEY (basket_id, sku)) CHARSET=latin1",
            Session = "START TRANSACTION",
            Sql = "INSERT INTO basket VALUES (@b, @s, 1); INSERT INTO basket VALUES (@b, @s, 2)",
            Parameters = new { b = 5, s = "A" },
            Reaction = "ROLLBACK",
        },
        new(Cause.TriggerOrCascade, "further: REPLACE fires a trigger that logs")
        {
            Setup = """
                CREATE TABLE prices (sku VARCHAR(20) PRIMARY KEY, price DECIMAL(8,2) NOT NULL) CHARSET=utf8mb4;
                CREATE TABLE price_log (sku VARCHAR(20) NOT NULL, day DATE NOT NULL, price DECIMAL(8,2), UNIQUE KEY uq_log (sku, day)) CHARSET=utf8mb4;
                CREATE TRIGGER prices_ai AFTER INSERT ON prices FOR EACH ROW INSERT INTO price_log VALUES (NEW.sku, '2024-01-01', NEW.price);
                INSERT INTO prices VALUES ('A', 1)
                """,
            Sql = "REPLACE INTO prices (sku, price) VALUES (@sku, @price)",
            Parameters = new { sku = "A", price = 2m },
        },
        new(Cause.SchemaChange, "further: ALTER IGNORE's successor, several keys at once")
        {
            Setup = "CREATE TABLE contacts (id INT PRIMARY KEY, email VARCHAR(60), phone VARCHAR(20)) CHARSET=utf8mb4; INSERT INTO contacts VALUES (1, 'a@x', '1'), (2, 'b@x', '1'), (3, 'c@x', '2'), (4, NULL, NULL), (5, NULL, NULL)",
            Sql = "ALTER TABLE contacts ADD UNIQUE KEY uq_email (email), ADD UNIQUE KEY uq_phone (phone), ADD COLUMN note VARCHAR(10) NULL",
        },
        new(Cause.SchemaChange, "further: DECIMAL loses its digits")
        {
            Setup = "CREATE TABLE rates (rate DECIMAL(8,4) NOT NULL, PRIMARY KEY (rate)); INSERT INTO rates VALUES (1.2345), (1.2349), (2)",
            Sql = "ALTER TABLE rates MODIFY rate DECIMAL(8,2) NOT NULL",
        },
        new(Cause.ZeroOrDefaultValue, "further: an enum's first value by default")
        {
            Setup = "CREATE TABLE plan (tenant INT NOT NULL AUTO_INCREMENT PRIMARY KEY, external_id VARCHAR(36) NOT NULL DEFAULT '', name VARCHAR(20), UNIQUE KEY uq_external (external_id)) CHARSET=utf8mb4; INSERT INTO plan (name) VALUES ('first')",
            Sql = "INSERT INTO plan (name, external_id) VALUES (@name, DEFAULT)",
            Parameters = new { name = "second" },
        },
        new(Cause.ZeroOrDefaultValue, "further: an id that the client left at 0, table without AUTO_INCREMENT")
        {
            Setup = "CREATE TABLE Devices (Id BIGINT NOT NULL, Name VARCHAR(30) NOT NULL, CreatedAt DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (Id)) CHARSET=utf8mb4; INSERT INTO Devices (Id, Name) VALUES (0, 'lamp'), (17, 'door')",
            Sql = "INSERT INTO Devices (Id, Name) VALUES (@Id, @Name)",
            Parameters = new { Id = 0L, Name = "lamp" },
        },
        new(Cause.SoftDeletedRow, "further: the deleted row differs in case too")
        {
            Setup = "CREATE TABLE tags (tag VARCHAR(30) NOT NULL, is_deleted TINYINT(1) NOT NULL DEFAULT 0, UNIQUE KEY uq_tag (tag)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci; INSERT INTO tags VALUES ('news', 1), ('sport', 0)",
            Sql = "INSERT INTO tags (tag) VALUES ('news')",
        },
        new(Cause.AlreadyExists, "further: a mark of deletion that is not set")
        {
            Setup = "CREATE TABLE tags (tag VARCHAR(30) COLLATE utf8mb4_bin NOT NULL, colour CHAR(6), deleted_at DATETIME NULL, is_deleted BIT(1) NOT NULL DEFAULT b'0', UNIQUE KEY uq_tag (tag)) CHARSET=utf8mb4; INSERT INTO tags VALUES ('news', 'ff0000', NULL, b'0')",
            Sql = "INSERT INTO tags (tag, colour) VALUES ('news', '00ff00')",
        },
        new(Cause.ValueTruncated, "further: an UPDATE rounds to a neighbour")
        {
            Setup = "CREATE TABLE slots (id INT PRIMARY KEY, starts DATETIME NOT NULL, UNIQUE KEY uq_starts (starts)); INSERT INTO slots VALUES (1, '2024-05-05 08:00:00'), (2, '2024-05-05 09:00:00')",
            Sql = "UPDATE slots SET starts = @starts WHERE id = @id",
            Parameters = new { id = 2, starts = new DateTime(2024, 5, 5, 8, 0, 0, 300) },
        },
        new(Cause.ValueTruncated, "further: a float key")
        {
            Setup = "CREATE TABLE weights (grams DECIMAL(6,1) NOT NULL, label VARCHAR(20), PRIMARY KEY (grams)) CHARSET=utf8mb4; INSERT INTO weights VALUES (10.3, 'a')",
            Sql = "INSERT INTO weights (grams, label) VALUES (@grams, @label)",
            Parameters = new { grams = 10.26d, label = "b" },
        },
        new(Cause.UpsertSecondKey, "further: many rows, the second one runs into a name")
        {
            Setup = "CREATE TABLE users (id INT PRIMARY KEY, nick VARCHAR(20) NOT NULL, UNIQUE KEY uq_nick (nick)) CHARSET=utf8mb4; INSERT INTO users VALUES (1, 'ann'), (2, 'bob'), (3, 'cid')",
            Sql = "INSERT INTO users (id, nick) VALUES (@i0, @n0), (@i1, @n1) ON DUPLICATE KEY UPDATE nick = VALUES(nick)",
            Parameters = new { i0 = 1, n0 = "ann2", i1 = 2, n1 = "cid" },
        },
        new(Cause.KeyShift, "further: priorities go up, a negative step as parameter")
        {
            Setup = "CREATE TABLE rules (firewall INT NOT NULL, priority INT NOT NULL, rule VARCHAR(20), PRIMARY KEY (firewall, priority)) CHARSET=latin1; INSERT INTO rules VALUES (1, 10, 'a'), (1, 11, 'b'), (1, 12, 'c'), (2, 10, 'x')",
            Sql = "UPDATE rules SET priority = priority - @step WHERE firewall = @fw ORDER BY priority DESC",
            Parameters = new { step = 1, fw = 1 },
        },
        new(Cause.ConcurrentInsert, "further: a batch whose row was taken away since")
        {
            Setup = "CREATE TABLE leases (ip INT UNSIGNED NOT NULL, mac CHAR(12) NOT NULL, PRIMARY KEY (ip)) CHARSET=latin1; INSERT INTO leases VALUES (3232235777, 'aabbccddeeff')",
            Sql = "INSERT INTO leases (ip, mac) VALUES (@i0, @m0), (@i1, @m1)",
            Parameters = new { i0 = 3232235777u, m0 = "001122334455", i1 = 3232235778u, m1 = "001122334466" },
            Afterwards = "DELETE FROM leases",
        },
    ];
}
