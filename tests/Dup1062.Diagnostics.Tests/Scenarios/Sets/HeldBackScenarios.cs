using System.Globalization;

namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

/// <summary>Scenarios that were written against a finished diagnoser, to see how it does on what it was not made for.</summary>
internal static class HeldBackScenarios
{
    private const string Lots = "CREATE TABLE lots (lot CHAR(10) NOT NULL, position INT NOT NULL, weight DECIMAL(8,3) NOT NULL, PRIMARY KEY (lot, position)) CHARSET=latin1";

    public static IEnumerable<Scenario> All =>
    [
        new(Cause.AlreadyExists, "held back: a key computed by a function")
        {
            Setup = """
                CREATE TABLE leads (id INT AUTO_INCREMENT PRIMARY KEY, email_crc BIGINT UNSIGNED NOT NULL, source VARCHAR(20) NOT NULL, UNIQUE KEY uq_leads_crc (email_crc)) CHARSET=utf8mb4;
                INSERT INTO leads (email_crc, source) VALUES (CRC32('ann@example.org'), 'fair'), (CRC32('bob@example.org'), 'web')
                """,
            Sql = "INSERT INTO leads (email_crc, source) VALUES (CRC32(@email), @source)",
            Parameters = new { email = "ann@example.org", source = "web" },
        },
        new(Cause.AlreadyExists, "held back: the second of two statements")
        {
            Setup = """
                CREATE TABLE counters (name VARCHAR(20) PRIMARY KEY, n INT NOT NULL) CHARSET=utf8mb4;
                CREATE TABLE badges (badge VARCHAR(30) NOT NULL, owner INT NOT NULL, UNIQUE KEY ux_badge (badge)) CHARSET=utf8mb4;
                INSERT INTO counters VALUES ('badges', 1); INSERT INTO badges VALUES ('founder', 1)
                """,
            Sql = "UPDATE counters SET n = n + 1 WHERE name = 'badges'; INSERT INTO badges (badge, owner) VALUES (@badge, @owner);",
            Parameters = new { badge = "founder", owner = 2 },
        },
        new(Cause.AlreadyExists, "held back: through a view")
        {
            Setup = """
                CREATE TABLE staff (staff_no INT NOT NULL, login VARCHAR(30) NOT NULL, active TINYINT(1) NOT NULL DEFAULT 1, PRIMARY KEY (staff_no), UNIQUE KEY uq_staff_login (login)) CHARSET=utf8mb4;
                CREATE VIEW active_staff AS SELECT staff_no, login, active FROM staff WHERE active = 1;
                INSERT INTO staff VALUES (1, 'eva', 1), (2, 'finn', 1)
                """,
            Sql = "INSERT INTO active_staff (staff_no, login) VALUES (@no, @login)",
            Parameters = new { no = 3, login = "finn" },
        },
        new(Cause.AlreadyExists, "held back: a joined UPDATE")
        {
            Setup = """
                CREATE TABLE domains (id INT PRIMARY KEY, host VARCHAR(60) NOT NULL, UNIQUE KEY uq_host (host)) CHARSET=utf8mb4;
                CREATE TABLE renames (domain_id INT PRIMARY KEY, new_host VARCHAR(60) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO domains VALUES (1, 'a.example'), (2, 'b.example'); INSERT INTO renames VALUES (2, 'a.example')
                """,
            Sql = "UPDATE domains d JOIN renames r ON r.domain_id = d.id SET d.host = r.new_host",
        },
        new(Cause.AlreadyExists, "held back: escapes and a negative number in literals")
        {
            Setup = """
                CREATE TABLE quotes (slot SMALLINT NOT NULL, line VARCHAR(80) NOT NULL, said_by VARCHAR(20), PRIMARY KEY (slot)) CHARSET=utf8mb4;
                INSERT INTO quotes VALUES (-7, 'Don''t panic', 'Ford')
                """,
            Sql = @"INSERT INTO quotes (said_by, line, slot) VALUES ('Arthur', 'It\'s \\ \n fine -- really', -7)",
        },
        new(Cause.AlreadyExists, "held back: a procedure called by position of an output parameter")
        {
            Setup = """
                CREATE TABLE tables_booked (table_no TINYINT UNSIGNED NOT NULL, party VARCHAR(30) NOT NULL, UNIQUE KEY uq_table_no (table_no)) CHARSET=utf8mb4;
                INSERT INTO tables_booked VALUES (12, 'Smith');
                CREATE PROCEDURE book(p_no INT, p_party VARCHAR(30)) BEGIN IF p_no > 0 THEN INSERT INTO tables_booked VALUES (p_no, p_party); END IF; END
                """,
            Sql = "CALL book(12, 'Jones')",
        },
        new(Cause.RetryOrDoubleSubmit, "held back: as EF Core writes it, with the key read back")
        {
            Setup = """
                CREATE TABLE `Transfers` (`Id` bigint NOT NULL AUTO_INCREMENT, `RequestId` char(36) CHARACTER SET ascii NOT NULL, `Amount` decimal(18,2) NOT NULL, `CreatedUtc` datetime(6) NOT NULL, CONSTRAINT `PK_Transfers` PRIMARY KEY (`Id`), UNIQUE KEY `IX_Transfers_RequestId` (`RequestId`)) CHARSET=utf8mb4;
                INSERT INTO `Transfers` (`RequestId`, `Amount`, `CreatedUtc`) VALUES ('7c9e6679-7425-40de-944b-e07fc1f90ae7', 12.50, UTC_TIMESTAMP(6))
                """,
            Sql = "INSERT INTO `Transfers` (`Amount`, `CreatedUtc`, `RequestId`) VALUES (@p0, UTC_TIMESTAMP(6), @p2); SELECT `Id` FROM `Transfers` WHERE ROW_COUNT() = 1 AND `Id` = LAST_INSERT_ID();",
            Parameters = new { p0 = 12.5m, p2 = "7c9e6679-7425-40de-944b-e07fc1f90ae7" },
        },
        new(Cause.RetryOrDoubleSubmit, "held back: a measurement sent again, NULL among its values")
        {
            Setup = """
                CREATE TABLE samples (probe SMALLINT NOT NULL, taken_at DATETIME(3) NOT NULL, celsius FLOAT NULL, raw VARBINARY(20) NULL, stored_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (probe, taken_at));
                INSERT INTO samples (probe, taken_at, celsius, raw) VALUES (4, '2024-02-29 23:59:59.125', 20.5, NULL)
                """,
            Sql = "INSERT INTO samples (probe, taken_at, celsius, raw) VALUES (@probe, @at, @celsius, @raw)",
            Parameters = new { probe = 4, at = new DateTime(2024, 2, 29, 23, 59, 59, 125), celsius = 20.5f, raw = (byte[]?)null },
        },
        new(Cause.RetryOrDoubleSubmit, "held back: a queue of e-mails by their message id")
        {
            Setup = """
                CREATE TABLE outbox (message_id VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, recipient VARCHAR(100) NOT NULL, subject VARCHAR(200) NOT NULL, created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, UNIQUE KEY uq_outbox_message (message_id)) CHARSET=utf8mb4;
                INSERT INTO outbox (message_id, recipient, subject) VALUES ('<CAJ0001.20240601@mail.example.org>', 'zoë@example.org', 'Ihre Rechnung – 06/2024')
                """,
            Sql = "INSERT INTO outbox SET message_id = @id, recipient = @to, subject = @subject",
            Parameters = new { id = "<CAJ0001.20240601@mail.example.org>", to = "zoë@example.org", subject = "Ihre Rechnung – 06/2024" },
        },
        new(Cause.AutoIncrementBehind, "held back: the id is part of a composite key")
        {
            Servers = On.MariaDbAndMySql56,
            Setup = """
                CREATE TABLE refs (n INT PRIMARY KEY) ENGINE=InnoDB;
                CREATE TABLE cases (court SMALLINT NOT NULL, no INT NOT NULL AUTO_INCREMENT, title VARCHAR(30), PRIMARY KEY (no, court), FOREIGN KEY (no) REFERENCES refs (n) ON UPDATE CASCADE) ENGINE=InnoDB CHARSET=utf8mb4;
                INSERT INTO refs VALUES (1), (2), (4); INSERT INTO cases (court, title) VALUES (1, 'A v B'), (1, 'C v D');
                UPDATE refs SET n = 3 WHERE n = 1
                """,
            Sql = "INSERT INTO cases (court, title) VALUES (@court, @title)",
            Parameters = new { court = 1, title = "E v F" },
        },
        new(Cause.AutoIncrementBehind, "held back: a trigger moves ids on update")
        {
            Servers = On.MySql56,
            Setup = """
                CREATE TABLE drafts (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, body VARCHAR(30), rank_no INT NOT NULL DEFAULT 0) CHARSET=utf8mb4;
                CREATE TRIGGER drafts_bu BEFORE UPDATE ON drafts FOR EACH ROW SET NEW.id = OLD.id + 2;
                INSERT INTO drafts (body) VALUES ('a'), ('b'); UPDATE drafts SET rank_no = 1 WHERE body = 'a'
                """,
            Sql = "INSERT INTO drafts (id, body) VALUES (DEFAULT, @body)",
            Parameters = new { body = "c" },
        },
        new(Cause.AutoIncrementExhausted, "held back: BIGINT at its end")
        {
            Servers = On.EveryMySql,
            Setup = """
                CREATE TABLE ledger (entry_id BIGINT NOT NULL AUTO_INCREMENT, amount DECIMAL(10,2) NOT NULL, PRIMARY KEY (entry_id));
                INSERT INTO ledger VALUES (9223372036854775807, 1)
                """,
            Sql = "INSERT INTO ledger (amount) VALUES (@amount)",
            Parameters = new { amount = 2m },
        },
        new(Cause.AutoIncrementExhausted, "held back: only a log line, TINYINT UNSIGNED")
        {
            Servers = On.EveryMySql,
            Setup = "CREATE TABLE colours (id TINYINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, rgb CHAR(6) NOT NULL) CHARSET=latin1; INSERT INTO colours VALUES (254, 'ffffff'), (255, '000000')",
            Sql = "INSERT INTO colours (rgb) VALUES ('ff0000')",
            IsMessageOnly = true,
        },
        new(Cause.CollationEqual, "held back: full-width letters")
        {
            Setup = """
                CREATE TABLE models (model VARCHAR(30) COLLATE utf8mb4_unicode_ci NOT NULL, maker VARCHAR(30), UNIQUE KEY uq_model (model)) CHARSET=utf8mb4;
                INSERT INTO models VALUES ('XR500', 'Acme')
                """,
            Sql = "INSERT INTO models (model, maker) VALUES (@model, @maker)",
            Parameters = new { model = "ＸＲ５００", maker = "Acme" },
        },
        new(Cause.CollationEqual, "held back: an umlaut in a composite key, literals")
        {
            Setup = """
                CREATE TABLE streets (town INT NOT NULL, street VARCHAR(60) NOT NULL, PRIMARY KEY (town, street)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
                INSERT INTO streets VALUES (1, 'Muhlweg'), (2, 'Mühlweg')
                """,
            Sql = "INSERT INTO streets VALUES (1, 'Mühlweg')",
        },
        new(Cause.CollationEqual, "held back: an upper-case token of the client")
        {
            Setup = """
                CREATE TABLE refresh_tokens (token CHAR(24) NOT NULL, user_id INT NOT NULL, expires DATETIME NOT NULL, UNIQUE KEY uq_token (token)) CHARSET=latin1 COLLATE=latin1_general_ci;
                INSERT INTO refresh_tokens VALUES ('aGVsbG8gd29ybGQhISEhISEh', 1, '2030-01-01')
                """,
            Sql = "INSERT INTO refresh_tokens (token, user_id, expires) VALUES (@token, @user, @expires)",
            Parameters = new { token = "AGVSBG8GD29YBGQHISEHISEH", user = 2, expires = new DateTime(2031, 1, 1) },
        },
        new(Cause.CompositeKey, "held back: four parts, one of them a date")
        {
            Setup = """
                CREATE TABLE timetable (line SMALLINT NOT NULL, direction ENUM('out','back') NOT NULL, day DATE NOT NULL, departs TIME NOT NULL, vehicle INT NULL, UNIQUE KEY uq_departure (line, direction, day, departs)) CHARSET=latin1;
                INSERT INTO timetable VALUES (5, 'out', '2024-09-01', '06:30:00', 10), (5, 'out', '2024-09-01', '06:45:00', 11), (5, 'back', '2024-09-01', '06:30:00', 12), (6, 'out', '2024-09-01', '06:30:00', 13)
                """,
            Sql = "INSERT INTO timetable (line, direction, day, departs, vehicle) VALUES (@line, @direction, @day, @departs, @vehicle)",
            Parameters = new { line = 5, direction = "out", day = new DateTime(2024, 9, 1), departs = new TimeSpan(6, 30, 0), vehicle = 99 },
        },
        new(Cause.CompositeKey, "held back: a numbered line of a lot")
        {
            Setup = $"{Lots}; INSERT INTO lots VALUES ('L-2024-001', 1, 1.5), ('L-2024-001', 2, 2.5), ('L-2024-002', 1, 3.5)",
            Sql = "INSERT INTO lots (weight, lot, position) VALUES (@weight, @lot, @position)",
            Parameters = new { weight = 9.125m, lot = "L-2024-001", position = 2 },
        },
        new(Cause.PrefixKey, "held back: an UPDATE, emoji in the prefix")
        {
            Setup = """
                CREATE TABLE statuses (id INT PRIMARY KEY, text VARCHAR(120) COLLATE utf8mb4_bin NOT NULL, UNIQUE KEY uq_text (text(6))) CHARSET=utf8mb4;
                INSERT INTO statuses VALUES (1, '🎉🎉🎉 release day'), (2, 'all quiet')
                """,
            Sql = "UPDATE statuses SET text = @text WHERE id = @id",
            Parameters = new { id = 2, text = "🎉🎉🎉 release postponed" },
        },
        new(Cause.PrefixKey, "held back: a long BLOB key")
        {
            Setup = """
                CREATE TABLE keys_stored (id INT AUTO_INCREMENT PRIMARY KEY, material BLOB NOT NULL, UNIQUE KEY uq_material (material(8)));
                INSERT INTO keys_stored (material) VALUES (0x3082010A028201010001), (0xFF)
                """,
            Sql = "INSERT INTO keys_stored (material) VALUES (@material)",
            Parameters = new { material = Convert.FromHexString("3082010A0282010100FF") },
        },
        new(Cause.BatchDuplicate, "held back: two hundred rows")
        {
            Setup = Lots,
            Sql = "INSERT INTO lots (lot, position, weight) VALUES " + string.Join(", ", Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"('L-{i % 150:000}', 1, {i}.5)"))),
        },
        new(Cause.BatchDuplicate, "held back: a UNION ALL of two sources")
        {
            Setup = """
                CREATE TABLE mailing (email VARCHAR(80) NOT NULL, UNIQUE KEY uq_mailing (email)) CHARSET=utf8mb4;
                CREATE TABLE customers (email VARCHAR(80)) CHARSET=utf8mb4; CREATE TABLE partners (email VARCHAR(80)) CHARSET=utf8mb4;
                INSERT INTO customers VALUES ('a@x.example'), ('b@x.example'); INSERT INTO partners VALUES ('c@x.example'), ('b@x.example')
                """,
            Sql = "INSERT INTO mailing (email) SELECT email FROM customers UNION ALL SELECT email FROM partners",
        },
        new(Cause.TriggerOrCascade, "held back: keys handed down two levels")
        {
            Setup = """
                CREATE TABLE regions (code CHAR(2) NOT NULL, zone CHAR(2) NOT NULL, PRIMARY KEY (code, zone)) ENGINE=InnoDB CHARSET=latin1;
                CREATE TABLE depots (id INT PRIMARY KEY, code CHAR(2) NOT NULL, zone CHAR(2) NOT NULL, UNIQUE KEY uq_depot_code (code), KEY cz (code, zone), FOREIGN KEY (code, zone) REFERENCES regions (code, zone) ON UPDATE CASCADE) ENGINE=InnoDB CHARSET=latin1;
                INSERT INTO regions VALUES ('AA', '1'), ('BB', '2'); INSERT INTO depots VALUES (1, 'AA', '1'), (2, 'BB', '2')
                """,
            Sql = "UPDATE regions SET code = 'AA' WHERE code = 'BB'",
        },
        new(Cause.TriggerOrCascade, "held back: a trigger writes a search index")
        {
            Setup = """
                CREATE TABLE posts (id INT PRIMARY KEY, slug VARCHAR(40) NOT NULL, title VARCHAR(60) NOT NULL) CHARSET=utf8mb4;
                CREATE TABLE post_slugs (slug VARCHAR(40) NOT NULL, post_id INT NOT NULL, CONSTRAINT pk_slugs PRIMARY KEY (slug)) CHARSET=utf8mb4;
                CREATE TRIGGER posts_bi BEFORE INSERT ON posts FOR EACH ROW BEGIN INSERT INTO post_slugs (slug, post_id) VALUES (NEW.slug, NEW.id); END;
                INSERT INTO posts VALUES (1, 'intro', 'Introduction')
                """,
            Sql = "INSERT INTO posts (id, slug, title) VALUES (@id, @slug, @title)",
            Parameters = new { id = 2, slug = "intro", title = "Another introduction" },
        },
        new(Cause.SchemaChange, "held back: a new unique column without distinct values")
        {
            Setup = "CREATE TABLE articles (id INT PRIMARY KEY, title VARCHAR(40)) CHARSET=utf8mb4; INSERT INTO articles VALUES (1, 'a'), (2, 'b')",
            Sql = "ALTER TABLE articles ADD COLUMN slug VARCHAR(40) NOT NULL DEFAULT '', ADD UNIQUE KEY uq_slug (slug)",
        },
        new(Cause.SchemaChange, "held back: a column leaves a composite key")
        {
            Setup = """
                CREATE TABLE prices (sku VARCHAR(20) NOT NULL, currency CHAR(3) NOT NULL, price DECIMAL(8,2), PRIMARY KEY (sku, currency)) CHARSET=latin1;
                INSERT INTO prices VALUES ('A', 'EUR', 1), ('A', 'USD', 2), ('B', 'EUR', 3)
                """,
            Sql = "ALTER TABLE prices DROP PRIMARY KEY, ADD PRIMARY KEY (sku)",
        },
        new(Cause.SchemaChange, "held back: the collation of one column")
        {
            Setup = """
                CREATE TABLE hashtags (tag VARCHAR(60) COLLATE utf8mb4_bin NOT NULL, uses INT NOT NULL DEFAULT 0, UNIQUE KEY uq_tag (tag)) CHARSET=utf8mb4;
                INSERT INTO hashtags (tag) VALUES ('résumé'), ('resume'), ('cv')
                """,
            Sql = "ALTER TABLE hashtags MODIFY tag VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL",
        },
        new(Cause.ZeroOrDefaultValue, "held back: a default of 0.00 in a composite key")
        {
            Setup = """
                CREATE TABLE fees (shop INT NOT NULL, threshold DECIMAL(10,2) NOT NULL DEFAULT 0.00, fee DECIMAL(6,2) NOT NULL, UNIQUE KEY uq_threshold (threshold));
                INSERT INTO fees (shop, fee) VALUES (1, 4.90)
                """,
            Sql = "INSERT INTO fees (shop, fee) VALUES (@shop, @fee)",
            Parameters = new { shop = 2, fee = 3.90m },
        },
        new(Cause.ZeroOrDefaultValue, "held back: a GUID of zeros without hyphens")
        {
            Setup = """
                CREATE TABLE uploads (upload_id CHAR(32) CHARACTER SET ascii NOT NULL, name VARCHAR(60) NOT NULL, PRIMARY KEY (upload_id)) CHARSET=utf8mb4;
                INSERT INTO uploads VALUES ('00000000000000000000000000000000', 'a.txt')
                """,
            Sql = "INSERT INTO uploads (upload_id, name) VALUES (@id, @name)",
            Parameters = new { id = Guid.Empty.ToString("N"), name = "b.txt" },
        },
        new(Cause.SoftDeletedRow, "held back: the time of deletion as a number")
        {
            Setup = """
                CREATE TABLE channels (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40) NOT NULL, deleted BIGINT NOT NULL DEFAULT 0, UNIQUE KEY uq_channel_name (name)) CHARSET=utf8mb4;
                INSERT INTO channels (name, deleted) VALUES ('general', 0), ('offtopic', 1690000000)
                """,
            Sql = "INSERT INTO channels (name) VALUES (@name)",
            Parameters = new { name = "offtopic" },
        },
        new(Cause.SoftDeletedRow, "held back: DeletedOn, GUID key, INSERT … SELECT")
        {
            Setup = """
                CREATE TABLE Members (MemberId CHAR(36) NOT NULL PRIMARY KEY, Email VARCHAR(100) NOT NULL, DeletedOn DATETIME(6) NULL, UNIQUE KEY IX_Members_Email (Email)) CHARSET=utf8mb4;
                CREATE TABLE Signups (Id CHAR(36) NOT NULL, Email VARCHAR(100) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO Members VALUES ('11111111-2222-4333-8444-555555555555', 'zoe@example.org', '2023-03-03 03:03:03.030303');
                INSERT INTO Signups VALUES ('99999999-2222-4333-8444-555555555555', 'zoe@example.org')
                """,
            Sql = "INSERT INTO Members (MemberId, Email) SELECT Id, Email FROM Signups",
        },
        new(Cause.ValueTruncated, "held back: a currency of four letters")
        {
            Setup = "CREATE TABLE currencies (code CHAR(3) NOT NULL, name VARCHAR(20) NOT NULL, UNIQUE KEY uq_code (code)) CHARSET=utf8mb4; INSERT INTO currencies VALUES ('EUR', 'euro')",
            Session = "SET SESSION sql_mode = ''",
            Sql = "INSERT INTO currencies (code, name) VALUES (@code, @name)",
            Parameters = new { code = "EURO", name = "Euro" },
        },
        new(Cause.ValueTruncated, "held back: a TIME rounds up to the next second")
        {
            Servers = On.EveryMySql,
            Setup = "CREATE TABLE laps (lap TIME NOT NULL PRIMARY KEY, runner VARCHAR(20)) CHARSET=utf8mb4; INSERT INTO laps VALUES ('00:01:02', 'Ann')",
            Sql = "INSERT INTO laps (lap, runner) VALUES (@lap, @runner)",
            Parameters = new { lap = new TimeSpan(0, 0, 1, 1, 700), runner = "Bob" },
        },
        new(Cause.ValueTruncated, "held back: text with a number in front")
        {
            Setup = "CREATE TABLE houses (house_no INT NOT NULL PRIMARY KEY, owner VARCHAR(20)) CHARSET=utf8mb4; INSERT INTO houses VALUES (12, 'Ann')",
            Session = "SET SESSION sql_mode = ''",
            Sql = "INSERT INTO houses (house_no, owner) VALUES (@no, @owner)",
            Parameters = new { no = "12a", owner = "Bob" },
        },
        new(Cause.UpsertSecondKey, "held back: three keys and the SET form")
        {
            Setup = """
                CREATE TABLE devices (id INT PRIMARY KEY, serial VARCHAR(20) NOT NULL, mac BINARY(6) NOT NULL, UNIQUE KEY uq_serial (serial), UNIQUE KEY uq_mac (mac)) CHARSET=latin1;
                INSERT INTO devices VALUES (1, 'S1', 0x0A0B0C0D0E01), (2, 'S2', 0x0A0B0C0D0E02)
                """,
            Sql = "INSERT INTO devices SET id = @id, serial = @serial, mac = @mac ON DUPLICATE KEY UPDATE mac = VALUES(mac)",
            Parameters = new { id = 7, serial = "S1", mac = new byte[] { 10, 11, 12, 13, 14, 2 } },
        },
        new(Cause.KeyShift, "held back: nested sets make room")
        {
            Setup = """
                CREATE TABLE tree (lft INT NOT NULL, rgt INT NOT NULL, node VARCHAR(20), UNIQUE KEY uq_lft (lft)) CHARSET=utf8mb4;
                INSERT INTO tree VALUES (1, 10, 'root'), (2, 3, 'a'), (4, 5, 'b'), (6, 7, 'c'), (8, 9, 'd')
                """,
            Sql = "UPDATE tree SET lft = lft + 2 WHERE lft > @after",
            Parameters = new { after = 3 },
        },
        new(Cause.KeyShift, "held back: two rows change places")
        {
            Setup = "CREATE TABLE tabs (id INT PRIMARY KEY, pos INT NOT NULL, UNIQUE KEY uq_tab_pos (pos)); INSERT INTO tabs VALUES (1, 1), (2, 2), (3, 3)",
            Sql = "UPDATE tabs SET pos = CASE pos WHEN 1 THEN 2 ELSE 1 END WHERE pos IN (1, 2)",
        },
        new(Cause.ConcurrentInsert, "held back: the row has been renamed since")
        {
            Setup = "CREATE TABLE aliases (alias VARCHAR(30) NOT NULL, target INT NOT NULL, PRIMARY KEY (alias)) CHARSET=utf8mb4; INSERT INTO aliases VALUES ('home', 1)",
            Sql = "INSERT INTO aliases (alias, target) VALUES (@alias, @target)",
            Parameters = new { alias = "home", target = 2 },
            Afterwards = "UPDATE aliases SET alias = 'start' WHERE alias = 'home'",
        },
        new(Cause.ConcurrentInsert, "held back: behind a savepoint of the open transaction")
        {
            Setup = "CREATE TABLE picks (user_id INT NOT NULL, game_id INT NOT NULL, pick CHAR(1) NOT NULL, UNIQUE KEY uq_pick (user_id, game_id)) CHARSET=latin1",
            Session = "START TRANSACTION; INSERT INTO picks VALUES (1, 2, 'H'); SAVEPOINT a",
            Sql = "INSERT INTO picks (user_id, game_id, pick) VALUES (@user, @game, @pick)",
            Parameters = new { user = 1, game = 2, pick = "A" },
        },
        new(Cause.Unknown, "held back: a temporary table of the failing session")
        {
            Setup = "CREATE TABLE other (id INT PRIMARY KEY)",
            Session = "CREATE TEMPORARY TABLE basket (id INT PRIMARY KEY, n INT); INSERT INTO basket VALUES (1, 1)",
            Sql = "INSERT INTO basket VALUES (@id, @n)",
            Parameters = new { id = 1, n = 2 },
        },
    ];
}
