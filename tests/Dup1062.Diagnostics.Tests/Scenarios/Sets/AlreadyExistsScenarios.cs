namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class AlreadyExistsScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.AlreadyExists, "shop: the e-mail address of another customer")
        {
            Setup = """
                CREATE TABLE customers (
                  id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
                  email VARCHAR(190) NOT NULL,
                  name VARCHAR(80) NOT NULL,
                  created_at DATETIME NOT NULL,
                  UNIQUE KEY uq_customers_email (email)
                ) CHARSET=utf8mb4;
                INSERT INTO customers (email, name, created_at) VALUES ('ann@example.org', 'Ann', '2019-03-04 05:06:07'), ('bob@example.org', 'Bob', '2020-01-01')
                """,
            Sql = "INSERT INTO customers (email, name, created_at) VALUES (@email, @name, NOW())",
            Parameters = new { email = "ann@example.org", name = "Anneliese" },
        },
        new(Cause.AlreadyExists, "billing: an invoice number twice, text GUID as id")
        {
            Setup = """
                CREATE TABLE Invoice (
                  Id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
                  Number VARCHAR(20) NOT NULL,
                  Amount DECIMAL(12,2) NOT NULL,
                  UNIQUE KEY UX_Invoice_Number (Number)
                ) CHARSET=latin1;
                INSERT INTO Invoice VALUES ('6f9619ff-8b86-d011-b42d-00c04fc964ff', 'INV-2024-0001', 119.00)
                """,
            Sql = "INSERT INTO Invoice (Id, Number, Amount) VALUES (@id, @number, @amount);",
            Parameters = new { id = "0b0f7a52-3c49-4f6e-9a0c-2f6f4d1a8e11", number = "INV-2024-0001", amount = 42.5m },
        },
        new(Cause.AlreadyExists, "odd identifiers, prepared")
        {
            Setup = """
                CREATE TABLE `we-ird.tbl` (`the key` INT NOT NULL, `va``lue` VARCHAR(20), UNIQUE KEY `my.key'x` (`the key`)) CHARSET=utf8mb4;
                INSERT INTO `we-ird.tbl` VALUES (1, 'one'), (2, 'two')
                """,
            Sql = "INSERT INTO `we-ird.tbl` (`the key`, `va``lue`) VALUES (@key, @value)",
            Parameters = new { key = 2, value = "zwei" },
            IsPrepared = true,
        },
        new(Cause.AlreadyExists, "documents: BINARY(16) GUID as id")
        {
            Setup = """
                CREATE TABLE documents (id BINARY(16) NOT NULL PRIMARY KEY, title VARCHAR(100) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO documents VALUES (0x00112233445566778899AABBCCDDEEFF, 'Minutes'), (0x00112233445566778899AABBCCDDEE00, 'Agenda')
                """,
            Sql = "INSERT INTO documents (id, title) VALUES (@id, @title)",
            Parameters = new { id = Convert.FromHexString("00112233445566778899AABBCCDDEE00"), title = "Invitation" },
        },
        new(Cause.AlreadyExists, "cms: a renamed article takes the slug of another")
        {
            Setup = """
                CREATE TABLE articles (id INT PRIMARY KEY, slug VARCHAR(120) NOT NULL, title TEXT, UNIQUE KEY ix_slug (slug)) CHARSET=utf8mb4;
                INSERT INTO articles VALUES (10, 'hello-world', 'Hello'), (11, 'about', 'About us')
                """,
            Sql = "UPDATE articles SET slug = @slug, title = @title WHERE id = @id",
            Parameters = new { id = 11, slug = "hello-world", title = "About" },
        },
        new(Cause.AlreadyExists, "import: INSERT … SELECT of a product that is there")
        {
            Setup = """
                CREATE TABLE products (sku VARCHAR(40) PRIMARY KEY, price DECIMAL(10,2) NOT NULL) CHARSET=utf8mb4;
                CREATE TABLE staging (line INT PRIMARY KEY, sku VARCHAR(40), price DECIMAL(10,2)) CHARSET=utf8mb4;
                INSERT INTO products VALUES ('A-1', 9.99);
                INSERT INTO staging VALUES (1, 'A-2', 5.00), (2, 'A-1', 8.99)
                """,
            Sql = "INSERT INTO products (sku, price) SELECT s.sku, s.price FROM staging s ORDER BY s.line",
        },
        new(Cause.AlreadyExists, "game: the second of three rows is there")
        {
            Setup = """
                CREATE TABLE achievements (code INT NOT NULL, title VARCHAR(50) NOT NULL, points SMALLINT NOT NULL DEFAULT 10, PRIMARY KEY (code)) CHARSET=utf8mb4;
                INSERT INTO achievements VALUES (7, 'First blood', 5)
                """,
            Sql = "INSERT INTO achievements VALUES (6, 'Pacifist', 50), (7, 'Lucky seven', 7), (8, 'Marathon', 20)",
        },
        new(Cause.AlreadyExists, "INSERT … SET of an ENUM")
        {
            Setup = """
                CREATE TABLE feature_flags (environment ENUM('dev','staging','prod') NOT NULL, enabled BIT(1) NOT NULL, note VARCHAR(200), UNIQUE KEY environment (environment));
                INSERT INTO feature_flags VALUES ('prod', b'0', 'never')
                """,
            Sql = "INSERT INTO feature_flags SET environment = @environment, enabled = b'1', note = @note",
            Parameters = new { environment = "prod", note = "launch" },
        },
        new(Cause.AlreadyExists, "a stored procedure inserts")
        {
            Setup = """
                CREATE TABLE logins (login VARCHAR(40) NOT NULL, secret VARCHAR(60) NOT NULL, UNIQUE KEY uq_logins_login (login)) CHARSET=utf8mb4;
                INSERT INTO logins VALUES ('root', 'x'), ('guest', 'y');
                CREATE PROCEDURE register_login(IN p_login VARCHAR(40), IN p_secret VARCHAR(60))
                BEGIN
                  INSERT INTO logins (login, secret) VALUES (p_login, p_secret);
                END
                """,
            Sql = "CALL register_login(@login, @secret)",
            Parameters = new { login = "guest", secret = "z" },
        },
        new(Cause.AlreadyExists, "only a log line is left")
        {
            Setup = """
                CREATE TABLE coupons (code VARCHAR(32) PRIMARY KEY, percent TINYINT NOT NULL) CHARSET=utf8mb4;
                CREATE TABLE vouchers (id INT PRIMARY KEY, voucher_code VARCHAR(32) NOT NULL, UNIQUE KEY uq_voucher (voucher_code)) CHARSET=utf8mb4;
                INSERT INTO vouchers VALUES (1, 'SPRING'), (2, 'SUMMER')
                """,
            Sql = "INSERT INTO vouchers VALUES (3, 'SUMMER')",
            IsMessageOnly = true,
        },
        new(Cause.AlreadyExists, "hostile text as value")
        {
            Setup = """
                CREATE TABLE nicknames (id INT AUTO_INCREMENT PRIMARY KEY, nick VARCHAR(100) NOT NULL, bio VARCHAR(100), UNIQUE KEY uq_nick (nick)) CHARSET=utf8mb4;
                INSERT INTO nicknames (nick, bio) VALUES ('x'' for key ''users.PRIMARY''; DROP TABLE nicknames; -- \n', 'old')
                """,
            Sql = "INSERT INTO nicknames (nick, bio) VALUES (@nick, @bio)",
            Parameters = new { nick = "x' for key 'users.PRIMARY'; DROP TABLE nicknames; -- \n", bio = "\\'; DELETE FROM nicknames; -- " },
        },
        new(Cause.AlreadyExists, "a value longer than the error shows")
        {
            Setup = """
                CREATE TABLE pages (id INT AUTO_INCREMENT PRIMARY KEY, url VARCHAR(190) NOT NULL, fetched DATETIME NULL, UNIQUE KEY uq_url (url)) CHARSET=utf8mb4;
                INSERT INTO pages (url) VALUES
                  ('https://www.example.org/a/rather/long/path/that/does/not/fit/into/sixty-four/bytes?page=1'),
                  ('https://www.example.org/a/rather/long/path/that/does/not/fit/into/sixty-four/bytes?page=2')
                """,
            Sql = "INSERT INTO pages (url, fetched) VALUES (@url, NOW())",
            Parameters = new { url = "https://www.example.org/a/rather/long/path/that/does/not/fit/into/sixty-four/bytes?page=2" },
        },
        new(Cause.AlreadyExists, "emoji as value")
        {
            Setup = """
                CREATE TABLE reactions (emoji VARCHAR(8) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY, uses INT NOT NULL);
                INSERT INTO reactions VALUES ('🎉', 12), ('👍', 3)
                """,
            Sql = "INSERT INTO reactions (emoji, uses) VALUES (@emoji, @uses)",
            Parameters = new { emoji = "🎉", uses = 1 },
        },
        new(Cause.AlreadyExists, "telemetry: a key column computed from the document")
        {
            Servers = On.Modern,
            Setup = """
                CREATE TABLE readings (
                  id INT AUTO_INCREMENT PRIMARY KEY,
                  doc VARCHAR(200) NOT NULL,
                  sensor VARCHAR(20) AS (SUBSTRING_INDEX(doc, ':', 1)) STORED,
                  UNIQUE KEY uq_sensor (sensor)
                ) CHARSET=utf8mb4;
                INSERT INTO readings (doc) VALUES ('t1:20.5'), ('t2:21.0')
                """,
            Sql = "INSERT INTO readings (doc) VALUES (@doc)",
            Parameters = new { doc = "t2:22.5" },
        },
        new(Cause.AlreadyExists, "a functional key part")
        {
            Servers = On.MySql,
            Setup = """
                CREATE TABLE subscribers (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(190) COLLATE utf8mb4_bin NOT NULL, plan VARCHAR(10), UNIQUE KEY uq_lower ((LOWER(email))));
                INSERT INTO subscribers (email, plan) VALUES ('ann@example.org', 'free')
                """,
            Sql = "INSERT INTO subscribers (email, plan) VALUES (@email, @plan)",
            Parameters = new { email = "ann@example.org", plan = "pro" },
        },
        new(Cause.AlreadyExists, "two tables have a key of the same name")
        {
            Setup = """
                CREATE TABLE authors (id INT PRIMARY KEY, name VARCHAR(60) NOT NULL, UNIQUE KEY uq_name (name)) CHARSET=utf8mb4;
                CREATE TABLE genres (id INT PRIMARY KEY, name VARCHAR(60) NOT NULL, UNIQUE KEY uq_name (name)) CHARSET=utf8mb4;
                INSERT INTO authors VALUES (1, 'Poe'); INSERT INTO genres VALUES (1, 'Crime'), (2, 'Poetry')
                """,
            Sql = "INSERT INTO genres (id, name) VALUES (@id, @name)",
            Parameters = new { id = 3, name = "Crime" },
        },
        new(Cause.AlreadyExists, "the id is supplied although the table generates it")
        {
            Setup = """
                CREATE TABLE tickets (id INT AUTO_INCREMENT PRIMARY KEY, subject VARCHAR(100) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO tickets (subject) VALUES ('Printer'), ('Network'), ('Phone')
                """,
            Sql = "INSERT INTO tickets (id, subject) VALUES (@id, @subject)",
            Parameters = new { id = 2L, subject = "Coffee machine" },
        },
    ];
}
