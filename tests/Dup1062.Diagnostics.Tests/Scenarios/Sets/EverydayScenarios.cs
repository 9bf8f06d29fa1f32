namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

/// <summary>Everyday services, from bookings to wikis; written without a look at how causes are told apart.</summary>
internal static class EverydayScenarios
{
    private static readonly Guid Tenant = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff");
    private static readonly Guid Other = Guid.Parse("0e984725-c51c-4bf4-9960-e1c80e27aba0");

    private enum SeatClass : byte
    {
        Economy = 1,
        Business = 2,
    }

    public static IEnumerable<Scenario> All => [.. Rows, .. Counters, .. Comparisons, .. Statements, .. Later, .. Odd];

    private static IEnumerable<Scenario> Rows =>
    [
        new(Cause.CompositeKey, "booking: a seat of a flight that another passenger has")
        {
            Setup = """
                CREATE TABLE seats (flight_id INT NOT NULL, seat CHAR(4) NOT NULL, class TINYINT NOT NULL, passenger VARCHAR(60) NOT NULL, UNIQUE KEY uq_seat (flight_id, seat)) CHARSET=utf8mb4;
                INSERT INTO seats VALUES (7, '12A', 1, 'Ada'), (7, '12B', 1, 'Grace'), (8, '12A', 1, 'Edsger')
                """,
            Sql = "INSERT INTO seats (flight_id, seat, class, passenger) VALUES (@flight, @seat, @class, @passenger)",
            Parameters = new { flight = 7L, seat = "12A", @class = (byte)SeatClass.Business, passenger = "Linus" },
        },
        new(Cause.CompositeKey, "SaaS: a project's slug within its tenant, with the tenant's GUID")
        {
            Setup = $"""
                CREATE TABLE projects (id BIGINT AUTO_INCREMENT PRIMARY KEY, tenant_id CHAR(36) CHARACTER SET ascii NOT NULL, slug VARCHAR(80) NOT NULL, title VARCHAR(200) NOT NULL, created_at DATETIME NOT NULL, UNIQUE KEY uq_projects_tenant_slug (tenant_id, slug)) CHARSET=utf8mb4;
                INSERT INTO projects (tenant_id, slug, title, created_at) VALUES ('{Tenant}', 'website', 'Website', '2023-02-01'), ('{Other}', 'website', 'Site', '2023-02-01'), ('{Tenant}', 'api', 'API', '2023-02-03')
                """,
            Sql = "INSERT INTO projects (tenant_id, slug, title, created_at) VALUES (@tenant, @slug, @title, @at)",
            Parameters = new { tenant = Tenant, slug = "website", title = "New website", at = new DateTime(2024, 5, 6, 7, 8, 9) },
        },
        new(Cause.AlreadyExists, "auth: a login that somebody took last year")
        {
            Setup = """
                CREATE TABLE accounts (id INT AUTO_INCREMENT PRIMARY KEY, login VARCHAR(50) NOT NULL, password_hash VARBINARY(32) NOT NULL, is_active BIT(1) NOT NULL, created_at DATETIME NOT NULL, UNIQUE KEY uq_login (login)) CHARSET=utf8mb4;
                INSERT INTO accounts (login, password_hash, is_active, created_at) VALUES ('mallory', 0xAABB, b'1', '2022-02-02 02:02:02')
                """,
            Sql = "INSERT INTO accounts (login, password_hash, is_active, created_at) VALUES (@login, @hash, @active, @at)",
            Parameters = new { login = "mallory", hash = new byte[] { 1, 2 }, active = true, at = new DateTime(2024, 1, 1) },
        },
        new(Cause.AlreadyExists, "HR: a badge that another employee wears")
        {
            Setup = """
                CREATE TABLE employees (no INT PRIMARY KEY, badge DECIMAL(10,0) NOT NULL, name VARCHAR(40) NOT NULL, hired DATE NOT NULL, UNIQUE (badge)) CHARSET=utf8mb4;
                INSERT INTO employees VALUES (1, 4711, 'Ann', '2019-01-01'), (2, 4712, 'Ben', '2020-01-01')
                """,
            Sql = "INSERT INTO employees (no, badge, name, hired) VALUES (@no, @badge, @name, @hired)",
            Parameters = new { no = 3, badge = 4711m, name = "Cid", hired = new DateTime(2024, 3, 1) },
        },
        new(Cause.AlreadyExists, "wiki: a page renamed onto another one")
        {
            Setup = """
                CREATE TABLE pages (id INT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(100) NOT NULL, body TEXT NULL, UNIQUE KEY uq_title (title)) CHARSET=utf8mb4;
                INSERT INTO pages (title) VALUES ('Home'), ('FAQ'), ('Questions')
                """,
            Sql = "UPDATE pages SET title = @title WHERE id = @id",
            Parameters = new { title = "FAQ", id = 3L },
        },
        new(Cause.AlreadyExists, "ledger: an account number, and only a line of a log")
        {
            Setup = """
                CREATE TABLE ledger_accounts (id INT AUTO_INCREMENT PRIMARY KEY, number INT NOT NULL, name VARCHAR(40) NOT NULL, UNIQUE KEY uq_ledger_number (number)) CHARSET=utf8mb4;
                INSERT INTO ledger_accounts (number, name) VALUES (1200, 'Bank'), (1400, 'Receivables')
                """,
            Sql = "INSERT INTO ledger_accounts (number, name) VALUES (1400, 'Debtors')",
            IsMessageOnly = true,
        },
        new(Cause.RetryOrDoubleSubmit, "ledger: a posting under its request id, tried again with another time")
        {
            Setup = $"""
                CREATE TABLE postings (id BIGINT AUTO_INCREMENT PRIMARY KEY, request_id CHAR(36) NOT NULL, amount DECIMAL(18,4) NOT NULL, currency CHAR(3) NOT NULL, posted_at DATETIME(6) NOT NULL, UNIQUE KEY uq_request (request_id)) CHARSET=utf8mb4;
                INSERT INTO postings (request_id, amount, currency, posted_at) VALUES ('{Other}', -12.5, 'EUR', NOW(6) - INTERVAL 3 SECOND)
                """,
            Sql = "INSERT INTO postings (request_id, amount, currency, posted_at) VALUES (@request, @amount, @currency, @at)",
            Parameters = new { request = Other, amount = -12.50m, currency = "EUR", at = DateTime.UtcNow },
        },
        new(Cause.RetryOrDoubleSubmit, "IoT: a reading sent again by the gateway")
        {
            Setup = """
                CREATE TABLE readings (sensor BIGINT NOT NULL, taken_at DATETIME(3) NOT NULL, celsius DOUBLE NOT NULL, stored_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (sensor, taken_at));
                INSERT INTO readings (sensor, taken_at, celsius) VALUES (99, '2024-06-01 10:00:00.250', 21.5), (99, '2024-06-01 10:00:01.250', 21.6)
                """,
            Sql = "INSERT INTO readings (sensor, taken_at, celsius) VALUES (@sensor, @at, @celsius)",
            Parameters = new { sensor = 99, at = new DateTime(2024, 6, 1, 10, 0, 0, 250), celsius = 21.5 },
        },
        new(Cause.RetryOrDoubleSubmit, "shop: an order saved again with the same GUID, after a timeout")
        {
            Setup = $"""
                CREATE TABLE orders (id BINARY(16) PRIMARY KEY, customer BIGINT NOT NULL, note VARCHAR(100) NULL, paid TINYINT(1) NOT NULL, created_at DATETIME(6) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO orders VALUES (0x{Convert.ToHexString(Tenant.ToByteArray(bigEndian: true))}, 12, NULL, 0, UTC_TIMESTAMP(6) - INTERVAL 5 SECOND)
                """,
            Sql = "INSERT INTO orders (id, customer, note, paid, created_at) VALUES (@id, @customer, @note, @paid, @at)",
            Parameters = new { id = Tenant.ToByteArray(bigEndian: true), customer = 12, note = (string?)null, paid = false, at = DateTime.UtcNow },
        },
        new(Cause.SoftDeletedRow, "CRM: a contact archived by a status")
        {
            Setup = """
                CREATE TABLE contacts (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(100) NOT NULL, name VARCHAR(40) NOT NULL, status ENUM('active','deleted') NOT NULL DEFAULT 'active', UNIQUE KEY uq_email (email)) CHARSET=utf8mb4;
                INSERT INTO contacts (email, name, status) VALUES ('ivan@example.org', 'Ivan', 'deleted')
                """,
            Sql = "INSERT INTO contacts (email, name) VALUES (@email, @name)",
            Parameters = new { email = "ivan@example.org", name = "Ivan" },
        },
        new(Cause.SoftDeletedRow, "forum: a tag removed by a flag, EF Core's columns")
        {
            Setup = """
                CREATE TABLE Tags (Id INT AUTO_INCREMENT PRIMARY KEY, Name VARCHAR(64) NOT NULL, IsDeleted TINYINT(1) NOT NULL DEFAULT 0, UNIQUE KEY IX_Tags_Name (Name)) CHARSET=utf8mb4;
                INSERT INTO Tags (Name, IsDeleted) VALUES ('linq', 1), ('async', 0)
                """,
            Sql = "INSERT INTO `Tags` (`Name`, `IsDeleted`) VALUES (@p0, @p1)",
            Parameters = new { p0 = "linq", p1 = false },
        },
        new(Cause.SoftDeletedRow, "SaaS: a member who left, by a date, within the tenant")
        {
            Setup = """
                CREATE TABLE members (tenant_id INT NOT NULL, email VARCHAR(80) NOT NULL, role VARCHAR(10) NOT NULL, removed_at DATETIME NULL, PRIMARY KEY (tenant_id, email)) CHARSET=utf8mb4;
                INSERT INTO members VALUES (1, 'eve@x.io', 'admin', '2024-01-01'), (2, 'eve@x.io', 'user', NULL), (1, 'bob@x.io', 'user', NULL)
                """,
            Sql = "INSERT INTO members (tenant_id, email, role) VALUES (@tenant, @email, @role)",
            Parameters = new { tenant = 1, email = "eve@x.io", role = "user" },
        },
        new(Cause.ZeroOrDefaultValue, "HR: an empty tax number, twice")
        {
            Setup = """
                CREATE TABLE persons (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40) NOT NULL, tax_no VARCHAR(20) NOT NULL DEFAULT '', UNIQUE KEY uq_tax (tax_no)) CHARSET=utf8mb4;
                INSERT INTO persons (name) VALUES ('Ann')
                """,
            Sql = "INSERT INTO persons (name, tax_no) VALUES (@name, @tax)",
            Parameters = new { name = "Ben", tax = "" },
        },
        new(Cause.ZeroOrDefaultValue, "inventory: Guid.Empty for a part that nobody gave an id")
        {
            Setup = """
                CREATE TABLE parts (id CHAR(36) PRIMARY KEY, name VARCHAR(40) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO parts VALUES ('00000000-0000-0000-0000-000000000000', 'bolt')
                """,
            Sql = "INSERT INTO parts (id, name) VALUES (@id, @name)",
            Parameters = new { id = Guid.Empty, name = "nut" },
        },
        new(Cause.ZeroOrDefaultValue, "game: default(int) for a player without an AUTO_INCREMENT")
        {
            Setup = """
                CREATE TABLE players (id INT NOT NULL PRIMARY KEY, nick VARCHAR(20) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO players VALUES (0, 'zed'), (1, 'amy')
                """,
            Sql = "INSERT INTO players (id, nick) VALUES (@id, @nick)",
            Parameters = new { id = 0, nick = "kim" },
        },
    ];

    private static IEnumerable<Scenario> Counters =>
    [
        new(Cause.AutoIncrementExhausted, "game: the 127th slot")
        {
            Setup = "CREATE TABLE slots (id TINYINT AUTO_INCREMENT PRIMARY KEY, item INT NOT NULL); INSERT INTO slots VALUES (126, 1), (127, 2)",
            Sql = "INSERT INTO slots (item) VALUES (@item)",
            Parameters = new { item = 3L },
            Servers = On.EveryMySql,
        },
        new(Cause.AutoIncrementExhausted, "IoT: SMALLINT UNSIGNED devices, NULL for the id")
        {
            Setup = "CREATE TABLE devices (id SMALLINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, mac BINARY(6) NOT NULL); INSERT INTO devices VALUES (65535, 0x010203040506)",
            Sql = "INSERT INTO devices (id, mac) VALUES (@id, @mac)",
            Parameters = new { id = (int?)null, mac = new byte[] { 1, 1, 1, 1, 1, 1 } },
            Servers = On.EveryMySql,
        },
        new(Cause.AutoIncrementExhausted, "HR: MEDIUMINT, and only a line of a log")
        {
            Setup = "CREATE TABLE shifts (id MEDIUMINT AUTO_INCREMENT PRIMARY KEY, day DATE NOT NULL); INSERT INTO shifts VALUES (8388607, '2024-01-01')",
            Sql = "INSERT INTO shifts (day) VALUES ('2024-01-02')",
            Servers = On.EveryMySql,
            IsMessageOnly = true,
        },
        new(Cause.AutoIncrementBehind, "forum: ids moved by an UPDATE")
        {
            Setup = """
                CREATE TABLE threads (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, title VARCHAR(50) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO threads (title) VALUES ('a'), ('b'), ('c');
                UPDATE threads SET id = 4 WHERE id = 1;
                UPDATE threads SET id = 5 WHERE id = 2
                """,
            Sql = "INSERT INTO threads (title) VALUES (@title)",
            Parameters = new { title = "d" },
            Servers = On.MySql56,
        },
        new(Cause.AutoIncrementBehind, "inventory: ids moved by a cascade")
        {
            Setup = """
                CREATE TABLE articles (id INT PRIMARY KEY);
                CREATE TABLE stock (id INT AUTO_INCREMENT PRIMARY KEY, quantity INT NOT NULL, FOREIGN KEY (id) REFERENCES articles (id) ON UPDATE CASCADE);
                INSERT INTO articles VALUES (1),(2),(3),(4),(5); INSERT INTO stock (quantity) VALUES (10), (20), (30);
                DELETE FROM articles WHERE id = 4; UPDATE articles SET id = 4 WHERE id = 2
                """,
            Sql = "INSERT INTO stock (quantity) VALUES (@quantity)",
            Parameters = new { quantity = 5m },
            Servers = On.MariaDbAndMySql56,
        },
    ];

    private static IEnumerable<Scenario> Comparisons =>
    [
        new(Cause.CollationEqual, "wiki: ø and o")
        {
            Setup = """
                CREATE TABLE places (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(60) COLLATE utf8mb4_unicode_ci NOT NULL, UNIQUE KEY uq_name (name)) CHARSET=utf8mb4;
                INSERT INTO places (name) VALUES ('Malmö'), ('Bodø')
                """,
            Sql = "INSERT INTO places (name) VALUES (@name)",
            Parameters = new { name = "Malmo" },
        },
        new(Cause.CollationEqual, "HR: Strauss and Strauß")
        {
            Setup = """
                CREATE TABLE staff (surname VARCHAR(60) COLLATE utf8mb4_unicode_ci NOT NULL, born DATE NOT NULL, PRIMARY KEY (surname, born)) CHARSET=utf8mb4;
                INSERT INTO staff VALUES ('Strauß', '1990-01-01')
                """,
            Sql = "INSERT INTO staff (surname, born) VALUES (@surname, @born)",
            Parameters = new { surname = "Strauss", born = new DateTime(1990, 1, 1) },
        },
        new(Cause.CollationEqual, "forum: a nickname of emoji")
        {
            Setup = """
                CREATE TABLE nicks (nick VARCHAR(20) COLLATE utf8mb4_general_ci NOT NULL, UNIQUE KEY uq_nick (nick)) CHARSET=utf8mb4;
                INSERT INTO nicks VALUES ('🐙'), ('x')
                """,
            Sql = "INSERT INTO nicks (nick) VALUES (@nick)",
            Parameters = new { nick = "🦊" },
        },
        new(Cause.CollationEqual, "auth: a token with a blank at its end")
        {
            Setup = """
                CREATE TABLE tokens (token VARCHAR(40) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY, uid INT NOT NULL) CHARSET=utf8mb4;
                INSERT INTO tokens VALUES ('abc', 1)
                """,
            Sql = "INSERT INTO tokens (token, uid) VALUES (@token, @uid)",
            Parameters = new { token = "abc ", uid = 2 },
        },
        new(Cause.CollationEqual, "auth: case in a short code, and only a line of a log")
        {
            Setup = """
                CREATE TABLE links (code VARCHAR(8) COLLATE utf8mb4_general_ci NOT NULL PRIMARY KEY, url VARCHAR(200) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO links VALUES ('aB3dE', 'https://example.org')
                """,
            Sql = "INSERT INTO links (code, url) VALUES ('Ab3De', 'https://example.com')",
            IsMessageOnly = true,
        },
        new(Cause.CollationEqual, "SaaS: a Turkish capital in a domain of a tenant")
        {
            Setup = """
                CREATE TABLE domains (tenant INT NOT NULL, domain VARCHAR(60) COLLATE utf8mb4_turkish_ci NOT NULL, UNIQUE KEY uq_domain (tenant, domain)) CHARSET=utf8mb4;
                INSERT INTO domains VALUES (1, 'istanbul'), (2, 'ankara')
                """,
            Sql = "INSERT INTO domains (tenant, domain) VALUES (@tenant, @domain)",
            Parameters = new { tenant = 1, domain = "İstanbul" },
        },
        new(Cause.PrefixKey, "wiki: addresses equal in their first 20 characters")
        {
            Setup = """
                CREATE TABLE urls (id INT AUTO_INCREMENT PRIMARY KEY, url TEXT NOT NULL, UNIQUE KEY uq_url (url(20))) CHARSET=utf8mb4;
                INSERT INTO urls (url) VALUES ('https://example.org/a/one')
                """,
            Sql = "INSERT INTO urls (url) VALUES (@url)",
            Parameters = new { url = "https://example.org/a/two" },
        },
        new(Cause.PrefixKey, "IoT: certificates equal in their first bytes, per tenant")
        {
            Setup = """
                CREATE TABLE certificates (tenant INT NOT NULL, der BLOB NOT NULL, UNIQUE KEY uq_der (tenant, der(4)));
                INSERT INTO certificates VALUES (1, 0x3082010A55), (2, 0x3082010A66)
                """,
            Sql = "INSERT INTO certificates (tenant, der) VALUES (@tenant, @der)",
            Parameters = new { tenant = 1L, der = new byte[] { 0x30, 0x82, 0x01, 0x0A, 0x77 } },
        },
        new(Cause.ValueTruncated, "IoT: two ticks within one second")
        {
            Setup = """
                CREATE TABLE ticks (device INT NOT NULL, at DATETIME NOT NULL, value INT NOT NULL, PRIMARY KEY (device, at));
                INSERT INTO ticks VALUES (1, '2024-05-05 05:05:05', 10)
                """,
            Sql = "INSERT INTO ticks (device, at, value) VALUES (@device, @at, @value)",
            Parameters = new { device = 1, at = new DateTime(2024, 5, 5, 5, 5, 5, 300), value = 11 },
        },
        new(Cause.ValueTruncated, "ledger: a rate with more digits than the column has")
        {
            Setup = """
                CREATE TABLE rates (pair CHAR(6) NOT NULL, rate DECIMAL(8,2) NOT NULL, UNIQUE KEY uq_rate (pair, rate)) CHARSET=utf8mb4;
                INSERT INTO rates VALUES ('EURUSD', 1.08)
                """,
            Sql = "INSERT INTO rates (pair, rate) VALUES (@pair, @rate)",
            Parameters = new { pair = "EURUSD", rate = 1.0832m },
        },
        new(Cause.ValueTruncated, "inventory: a code longer than its column, in a session that is not strict")
        {
            Setup = """
                CREATE TABLE bins (code VARCHAR(6) NOT NULL PRIMARY KEY, place VARCHAR(20) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO bins VALUES ('A-1234', 'hall 1')
                """,
            Session = "SET SESSION sql_mode = ''",
            Sql = "INSERT INTO bins (code, place) VALUES (@code, @place)",
            Parameters = new { code = "A-12345", place = "hall 2" },
        },
    ];

    private static IEnumerable<Scenario> Statements =>
    [
        new(Cause.BatchDuplicate, "inventory: an import whose own rows repeat")
        {
            Setup = "CREATE TABLE items (id INT AUTO_INCREMENT PRIMARY KEY, sku VARCHAR(20) NOT NULL, UNIQUE KEY uq_sku (sku)) CHARSET=utf8mb4; INSERT INTO items (sku) VALUES ('Z')",
            Sql = "INSERT INTO items (sku) VALUES (@a), (@b), (@c)",
            Parameters = new { a = "K-1", b = "K-2", c = "K-1" },
        },
        new(Cause.BatchDuplicate, "forum: likes copied out of a log with repetitions")
        {
            Setup = """
                CREATE TABLE like_log (post INT NOT NULL, user INT NOT NULL, at DATETIME NOT NULL);
                CREATE TABLE likes (post INT NOT NULL, user INT NOT NULL, PRIMARY KEY (post, user));
                INSERT INTO like_log VALUES (1, 1, '2024-01-01'), (1, 2, '2024-01-01'), (1, 1, '2024-01-02')
                """,
            Sql = "INSERT INTO likes (post, user) SELECT post, user FROM like_log WHERE at >= @since",
            Parameters = new { since = new DateTime(2024, 1, 1) },
        },
        new(Cause.AlreadyExists, "booking: the second of several new rooms exists")
        {
            Setup = "CREATE TABLE rooms (no INT NOT NULL, beds TINYINT NOT NULL, UNIQUE KEY uq_no (no)); INSERT INTO rooms VALUES (102, 2)",
            Sql = "INSERT INTO rooms (no, beds) VALUES (@n1, @b1), (@n2, @b2), (@n3, @b3)",
            Parameters = new { n1 = 101L, b1 = 1, n2 = 102L, b2 = 1, n3 = 103L, b3 = 1 },
        },
        new(Cause.TriggerOrCascade, "wiki: a trigger writes a history with a key of its own")
        {
            Setup = """
                CREATE TABLE docs (id INT PRIMARY KEY, rev INT NOT NULL, body VARCHAR(50) NOT NULL) CHARSET=utf8mb4;
                CREATE TABLE doc_history (doc INT NOT NULL, rev INT NOT NULL, UNIQUE KEY uq_history (doc, rev));
                CREATE TRIGGER docs_au AFTER UPDATE ON docs FOR EACH ROW INSERT INTO doc_history VALUES (NEW.id, NEW.rev);
                INSERT INTO docs VALUES (1, 1, 'x'); INSERT INTO doc_history VALUES (1, 1)
                """,
            Sql = "UPDATE docs SET body = @body WHERE id = @id",
            Parameters = new { body = "y", id = 1 },
        },
        new(Cause.SchemaChange, "auth: a unique key over rows that repeat")
        {
            Setup = "CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, phone VARCHAR(20) NOT NULL) CHARSET=utf8mb4; INSERT INTO users (phone) VALUES ('+4930'), ('+4931'), ('+4930')",
            Sql = "CREATE UNIQUE INDEX uq_phone ON users (phone)",
        },
        new(Cause.UpsertSecondKey, "auth: an upsert by id that changes the mail address to one in use")
        {
            Setup = """
                CREATE TABLE profiles (id BIGINT PRIMARY KEY, mail VARCHAR(60) NOT NULL, UNIQUE KEY uq_mail (mail)) CHARSET=utf8mb4;
                INSERT INTO profiles VALUES (1, 'a@x'), (2, 'b@x')
                """,
            Sql = "INSERT INTO profiles (id, mail) VALUES (@id, @mail) ON DUPLICATE KEY UPDATE mail = VALUES(mail)",
            Parameters = new { id = 1, mail = "b@x" },
        },
        new(Cause.KeyShift, "game: ranks moved up by one, with a parameter")
        {
            Setup = "CREATE TABLE ranks (season INT NOT NULL, place INT NOT NULL, player INT NOT NULL, UNIQUE KEY uq_place (season, place)); INSERT INTO ranks VALUES (1, 1, 10), (1, 2, 20), (1, 3, 30), (2, 1, 10)",
            Sql = "UPDATE ranks SET place = place + @by WHERE season = @season AND place >= @from",
            Parameters = new { by = 1, season = 1, from = 2L },
        },
        new(Cause.AlreadyExists, "MyISAM: a counter's name")
        {
            Setup = "CREATE TABLE counters (name VARCHAR(30) NOT NULL PRIMARY KEY, hits BIGINT NOT NULL) ENGINE=MyISAM CHARSET=utf8mb4; INSERT INTO counters VALUES ('home', 12)",
            Sql = "INSERT INTO counters (name, hits) VALUES (@name, @hits)",
            Parameters = new { name = "home", hits = 1 },
        },
        new(Cause.CompositeKey, "ledger: a partitioned table of entries")
        {
            Setup = """
                CREATE TABLE entries (no INT NOT NULL, year SMALLINT NOT NULL, text VARCHAR(30) NOT NULL, PRIMARY KEY (no, year)) CHARSET=utf8mb4 PARTITION BY RANGE (year) (PARTITION p23 VALUES LESS THAN (2024), PARTITION p99 VALUES LESS THAN MAXVALUE);
                INSERT INTO entries VALUES (1, 2023, 'a'), (1, 2024, 'b'), (2, 2024, 'c')
                """,
            Sql = "INSERT INTO entries (no, year, text) VALUES (@no, @year, @text)",
            Parameters = new { no = 1, year = (short)2024, text = "d" },
        },
        new(Cause.AlreadyExists, "SaaS: a generated column in the key")
        {
            Setup = """
                CREATE TABLE invites (id INT AUTO_INCREMENT PRIMARY KEY, mail VARCHAR(60) NOT NULL, mail_key VARCHAR(60) COLLATE utf8mb4_bin AS (LOWER(mail)) STORED, UNIQUE KEY uq_mail_key (mail_key)) CHARSET=utf8mb4;
                INSERT INTO invites (mail) VALUES ('bob@x.io')
                """,
            Sql = "INSERT INTO invites (mail) VALUES (@mail)",
            Parameters = new { mail = "bob@x.io" },
            Servers = On.Modern,
        },
        new(Cause.AlreadyExists, "forum: an index over an expression")
        {
            Setup = """
                CREATE TABLE groups_ (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(60) NOT NULL, note VARCHAR(20) NOT NULL, UNIQUE KEY uq_lower_name ((LOWER(name)))) CHARSET=utf8mb4;
                INSERT INTO groups_ (name, note) VALUES ('staff', 'old')
                """,
            Sql = "INSERT INTO groups_ (name, note) VALUES (@name, @note)",
            Parameters = new { name = "staff", note = "new" },
            Servers = On.MySql,
        },
        new(Cause.AlreadyExists, "SaaS: a name that the message cuts, and only a line of a log")
        {
            Setup = $"CREATE TABLE reports (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(120) NOT NULL, UNIQUE KEY uq_report_name (name)) CHARSET=utf8mb4; INSERT INTO reports (name) VALUES ('{new string('r', 90)}')",
            Sql = $"INSERT INTO reports (name) VALUES ('{new string('r', 90)}')",
            IsMessageOnly = true,
        },
        new(Cause.ConcurrentInsert, "booking: taken by a transaction that rolled back since")
        {
            Setup = "CREATE TABLE slots (day DATE NOT NULL, hour TINYINT NOT NULL, who INT NOT NULL, UNIQUE KEY uq_slot (day, hour)); INSERT INTO slots VALUES ('2024-01-01', 9, 1)",
            Sql = "INSERT INTO slots (day, hour, who) VALUES (@day, @hour, @who)",
            Parameters = new { day = new DateTime(2024, 1, 1), hour = (sbyte)9, who = 2 },
            Afterwards = "DELETE FROM slots",
        },
    ];

    private static IEnumerable<Scenario> Later =>
    [
        new(Cause.AlreadyExists, "CRM: an active contact with a status, other name")
        {
            Setup = """
                CREATE TABLE leads (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(80) NOT NULL, name VARCHAR(40) NOT NULL, status VARCHAR(20) NOT NULL DEFAULT 'open', is_active TINYINT(1) NOT NULL DEFAULT 1, UNIQUE KEY uq_leads_email (email)) CHARSET=utf8mb4;
                INSERT INTO leads (email, name, status) VALUES ('o@x.io', 'Olga', 'won')
                """,
            Sql = "INSERT INTO leads (email, name) VALUES (@email, @name)",
            Parameters = new { email = "o@x.io", name = "Oleg" },
        },
        new(Cause.SoftDeletedRow, "HR: a user no longer active")
        {
            Setup = """
                CREATE TABLE Users (Id INT AUTO_INCREMENT PRIMARY KEY, UserName VARCHAR(80) NOT NULL, IsActive TINYINT(1) NOT NULL, UNIQUE KEY IX_Users_UserName (UserName)) CHARSET=utf8mb4;
                INSERT INTO Users (UserName, IsActive) VALUES ('pat', 0)
                """,
            Sql = "INSERT INTO Users (UserName, IsActive) VALUES (@name, @active)",
            Parameters = new { name = "pat", active = true },
        },
        new(Cause.SoftDeletedRow, "shop: a coupon marked Y, and another description")
        {
            Setup = """
                CREATE TABLE coupons (code VARCHAR(20) NOT NULL, descr VARCHAR(40) NOT NULL, deleted CHAR(1) NOT NULL DEFAULT 'N', UNIQUE KEY uq_code (code)) CHARSET=utf8mb4;
                INSERT INTO coupons VALUES ('SPRING', 'old', 'Y')
                """,
            Sql = "INSERT INTO coupons (code, descr) VALUES (@code, @descr)",
            Parameters = new { code = "SPRING", descr = "new" },
        },
        new(Cause.AlreadyExists, "shop: a bar code moved onto another article")
        {
            Setup = """
                CREATE TABLE sku (id INT PRIMARY KEY, ean BIGINT UNSIGNED NOT NULL, UNIQUE KEY uq_ean (ean));
                INSERT INTO sku VALUES (1, 4006381333931), (2, 4006381333948)
                """,
            Sql = "UPDATE sku SET ean = @ean WHERE id = @id",
            Parameters = new { ean = 4006381333931L, id = 2 },
        },
        new(Cause.BatchDuplicate, "auth: codes in two spellings within one statement")
        {
            Setup = "CREATE TABLE codes (code VARCHAR(10) COLLATE utf8mb4_general_ci NOT NULL PRIMARY KEY) CHARSET=utf8mb4",
            Sql = "INSERT INTO codes (code) VALUES (@a), (@b)",
            Parameters = new { a = "AbC", b = "aBc" },
        },
        new(Cause.AlreadyExists, "INSERT … SELECT: rows that the target has")
        {
            Setup = """
                CREATE TABLE source (id INT PRIMARY KEY, v INT NOT NULL); CREATE TABLE target (id INT PRIMARY KEY, v INT NOT NULL);
                INSERT INTO source VALUES (1, 1), (2, 2), (3, 3); INSERT INTO target VALUES (3, 33)
                """,
            Sql = "INSERT INTO target (id, v) SELECT id, v FROM source WHERE id >= @from",
            Parameters = new { from = 1L },
        },
        new(Cause.TriggerOrCascade, "orders: a cascade into a table with a key of its own")
        {
            Setup = """
                CREATE TABLE regions (id INT PRIMARY KEY);
                CREATE TABLE depots (region INT NOT NULL, name VARCHAR(20) NOT NULL, UNIQUE KEY uq_depot (name, region), FOREIGN KEY (region) REFERENCES regions (id) ON UPDATE CASCADE) CHARSET=utf8mb4;
                CREATE TABLE audit (what VARCHAR(20) NOT NULL, UNIQUE KEY uq_what (what)) CHARSET=utf8mb4;
                CREATE TRIGGER regions_bd BEFORE DELETE ON regions FOR EACH ROW INSERT INTO audit VALUES (CONCAT('region ', OLD.id));
                INSERT INTO regions VALUES (5), (6); INSERT INTO audit VALUES ('region 5')
                """,
            Sql = "DELETE FROM regions WHERE id = @id",
            Parameters = new { id = 5 },
        },
        new(Cause.ValueTruncated, "IoT: a float in an integer column")
        {
            Setup = "CREATE TABLE levels (level INT NOT NULL PRIMARY KEY, t INT NOT NULL); INSERT INTO levels VALUES (4, 1)",
            Sql = "INSERT INTO levels (level, t) VALUES (@level, @t)",
            Parameters = new { level = 3.7m, t = 2 },
        },
        new(Cause.ValueTruncated, "HR: a time of day given for a day")
        {
            Setup = "CREATE TABLE days (day DATE NOT NULL, who INT NOT NULL, UNIQUE KEY uq_day (who, day)); INSERT INTO days VALUES ('2024-02-29', 1)",
            Sql = "INSERT INTO days (day, who) VALUES (@day, @who)",
            Parameters = new { day = new DateTime(2024, 2, 29, 13, 30, 0), who = 1 },
        },
        new(Cause.ZeroOrDefaultValue, "forum: DateTime.MinValue stands in for no date")
        {
            Setup = "CREATE TABLE holidays (id INT AUTO_INCREMENT PRIMARY KEY, day DATETIME NOT NULL, label VARCHAR(10) NOT NULL, UNIQUE KEY uq_day (day)) CHARSET=utf8mb4; INSERT INTO holidays (day, label) VALUES ('0001-01-01', 'a')",
            Sql = "INSERT INTO holidays (day, label) VALUES (@day, @label)",
            Parameters = new { day = DateTime.MinValue, label = "b" },
        },
        new(Cause.CompositeKey, "auth: a role that the user has")
        {
            Setup = "CREATE TABLE user_roles (user_id BIGINT UNSIGNED NOT NULL, role_id SMALLINT NOT NULL, granted_by INT NOT NULL, PRIMARY KEY (user_id, role_id)); INSERT INTO user_roles VALUES (1, 1, 9), (1, 2, 9), (2, 1, 9)",
            Sql = "INSERT INTO user_roles (user_id, role_id, granted_by) VALUES (@user, @role, @by)",
            Parameters = new { user = 1UL, role = (short)2, by = 4 },
        },
        new(Cause.RetryOrDoubleSubmit, "booking: the same booking, made seven seconds ago, time in local hours")
        {
            Setup = """
                CREATE TABLE bookings (id INT AUTO_INCREMENT PRIMARY KEY, room INT NOT NULL, night DATE NOT NULL, guest VARCHAR(30) NOT NULL, CreatedOn DATETIME NOT NULL, UNIQUE KEY uq_room_night (room, night)) CHARSET=utf8mb4;
                INSERT INTO bookings (room, night, guest, CreatedOn) VALUES (4, '2024-12-24', 'Mary', NOW() - INTERVAL 7 SECOND)
                """,
            Sql = "INSERT INTO bookings (room, night, guest, CreatedOn) VALUES (@room, @night, @guest, @at)",
            Parameters = new { room = 4, night = new DateTime(2024, 12, 24), guest = "Mary", at = DateTime.Now },
        },
        new(Cause.CollationEqual, "game: trailing blank and case, latin1")
        {
            Setup = "CREATE TABLE clans (tag CHAR(8) CHARACTER SET latin1 COLLATE latin1_swedish_ci NOT NULL, UNIQUE KEY uq_tag (tag)); INSERT INTO clans VALUES ('Ärger')",
            Sql = "INSERT INTO clans (tag) VALUES (@tag)",
            Parameters = new { tag = "ÄRGER" },
        },
        new(Cause.KeyShift, "wiki: sections moved down")
        {
            Setup = "CREATE TABLE sections (page INT NOT NULL, pos INT NOT NULL, title VARCHAR(10) NOT NULL, PRIMARY KEY (page, pos)) CHARSET=utf8mb4; INSERT INTO sections VALUES (1,1,'a'),(1,2,'b'),(1,3,'c')",
            Sql = "UPDATE sections SET pos = 1 + pos WHERE page = @page",
            Parameters = new { page = 1 },
        },
        new(Cause.AlreadyExists, "MyISAM: a word, and only a line of a log")
        {
            Setup = "CREATE TABLE words (word VARCHAR(30) NOT NULL, n INT NOT NULL, UNIQUE KEY uq_word_only (word)) ENGINE=MyISAM CHARSET=utf8mb4; INSERT INTO words VALUES ('lorem', 1)",
            Sql = "INSERT INTO words (word, n) VALUES ('lorem', 2)",
            IsMessageOnly = true,
        },
    ];

    private static IEnumerable<Scenario> Odd =>
    [
        new(Cause.BatchDuplicate, "inventory: an UPDATE gives several rows one code")
        {
            Setup = "CREATE TABLE lots (id INT PRIMARY KEY, shelf INT NOT NULL, code VARCHAR(10) NOT NULL, UNIQUE KEY uq_code (code)) CHARSET=utf8mb4; INSERT INTO lots VALUES (1, 1, 'a'), (2, 1, 'b'), (3, 2, 'c')",
            Sql = "UPDATE lots SET code = @code WHERE shelf = @shelf",
            Parameters = new { code = "new", shelf = 1 },
        },
        new(Cause.AlreadyExists, "HR: INSERT … SET, the value in a function")
        {
            Setup = "CREATE TABLE mailboxes (id INT AUTO_INCREMENT PRIMARY KEY, address VARCHAR(60) NOT NULL, quota INT NOT NULL, UNIQUE KEY uq_address (address)) CHARSET=utf8mb4; INSERT INTO mailboxes (address, quota) VALUES ('ann@x.io', 10)",
            Sql = "INSERT INTO mailboxes SET address = LOWER(TRIM(@address)), quota = @quota",
            Parameters = new { address = " Ann@X.io ", quota = 20 },
        },
        new(Cause.AlreadyExists, "SaaS: an id given for an AUTO_INCREMENT column")
        {
            Setup = "CREATE TABLE plans (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) NOT NULL) CHARSET=utf8mb4; INSERT INTO plans (name) VALUES ('free'), ('pro')",
            Sql = "INSERT INTO plans (id, name) VALUES (@id, @name)",
            Parameters = new { id = 2L, name = "team" },
        },
        new(Cause.ZeroOrDefaultValue, "game: 0 for an AUTO_INCREMENT id under NO_AUTO_VALUE_ON_ZERO")
        {
            Setup = "CREATE TABLE guilds (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) NOT NULL) CHARSET=utf8mb4; SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO'; INSERT INTO guilds (id, name) VALUES (0, 'first')",
            Session = "SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO'",
            Sql = "INSERT INTO guilds (id, name) VALUES (@id, @name)",
            Parameters = new { id = 0L, name = "second" },
        },
        new(Cause.SchemaChange, "forum: a conversion to a collation that minds no case")
        {
            Setup = "CREATE TABLE handles (handle VARCHAR(20) COLLATE utf8mb4_bin NOT NULL, UNIQUE KEY uq_handle (handle)) CHARSET=utf8mb4; INSERT INTO handles VALUES ('Neo'), ('neo')",
            Sql = "ALTER TABLE handles CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci",
        },
        new(Cause.SchemaChange, "ledger: a primary key over rows without one")
        {
            Setup = "CREATE TABLE voucher_lines (voucher INT NOT NULL, line INT NOT NULL); INSERT INTO voucher_lines VALUES (1, 1), (1, 2), (1, 1)",
            Sql = "ALTER TABLE voucher_lines ADD PRIMARY KEY (voucher, line)",
        },
        new(Cause.AlreadyExists, "wiki: a procedure that inserts")
        {
            Setup = """
                CREATE TABLE redirects (source VARCHAR(40) NOT NULL, target VARCHAR(40) NOT NULL, UNIQUE KEY uq_source (source)) CHARSET=utf8mb4;
                CREATE PROCEDURE add_redirect(s VARCHAR(40), t VARCHAR(40)) INSERT INTO redirects VALUES (s, t);
                INSERT INTO redirects VALUES ('Old', 'New')
                """,
            Sql = "CALL add_redirect(@s, @t)",
            Parameters = new { s = "Old", t = "Newer" },
        },
        new(Cause.AlreadyExists, "wiki: two statements in one command, the second fails")
        {
            Setup = "CREATE TABLE edits (id INT PRIMARY KEY, n INT NOT NULL); CREATE TABLE labels (label VARCHAR(20) NOT NULL PRIMARY KEY, n INT NOT NULL) CHARSET=utf8mb4; INSERT INTO edits VALUES (1, 0); INSERT INTO labels VALUES ('stub', 1)",
            Sql = "UPDATE edits SET n = n + 1 WHERE id = @id; INSERT INTO labels (label, n) VALUES (@label, @n)",
            Parameters = new { id = 1, label = "stub", n = 2 },
        },
        new(Cause.CompositeKey, "booking: an enumeration and a year in the key")
        {
            Setup = "CREATE TABLE prices (season ENUM('low','high') NOT NULL, year YEAR NOT NULL, cents INT NOT NULL, PRIMARY KEY (season, year)); INSERT INTO prices VALUES ('low', 2024, 100), ('high', 2024, 200), ('low', 2025, 110)",
            Sql = "INSERT INTO prices (season, year, cents) VALUES (@season, @year, @cents)",
            Parameters = new { season = "high", year = 2024, cents = 250 },
        },
        new(Cause.UpsertSecondKey, "CRM: a multi-row upsert whose update meets another row's key")
        {
            Setup = "CREATE TABLE people (ext INT NOT NULL PRIMARY KEY, phone VARCHAR(20) NOT NULL, name VARCHAR(20) NOT NULL, UNIQUE KEY uq_phone (phone)) CHARSET=utf8mb4; INSERT INTO people VALUES (1, '111', 'a'), (2, '222', 'b')",
            Sql = "INSERT INTO people (ext, phone, name) VALUES (@e1, @p1, @n1), (@e2, @p2, @n2) ON DUPLICATE KEY UPDATE phone = VALUES(phone), name = VALUES(name)",
            Parameters = new { e1 = 3, p1 = "333", n1 = "c", e2 = 2, p2 = "111", n2 = "b" },
        },
        new(Cause.AlreadyExists, "auth: the row of years ago, the same in all that is given")
        {
            Setup = "CREATE TABLE keys_ (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(30) NOT NULL, scope VARCHAR(10) NOT NULL, created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, UNIQUE KEY uq_name (name)) CHARSET=utf8mb4; INSERT INTO keys_ (name, scope, created_at) VALUES ('ci', 'read', '2020-01-01')",
            Sql = "INSERT INTO keys_ (name, scope) VALUES (@name, @scope)",
            Parameters = new { name = "ci", scope = "read" },
        },
        new(Cause.ValueTruncated, "game: a score beyond its column, in a session that is not strict")
        {
            Setup = "CREATE TABLE scores (score TINYINT UNSIGNED NOT NULL PRIMARY KEY, who INT NOT NULL); INSERT INTO scores VALUES (255, 1)",
            Session = "SET SESSION sql_mode = ''",
            Sql = "INSERT INTO scores (score, who) VALUES (@score, @who)",
            Parameters = new { score = 1000, who = 2 },
        },
    ];
}
