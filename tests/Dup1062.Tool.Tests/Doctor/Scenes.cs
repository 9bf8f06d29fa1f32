using Dup1062.Servers;

namespace Dup1062.Tool.Tests.Doctor;

/// <summary>Schemas that will raise 1062.</summary>
internal static class Scenes
{
    private static readonly ServerKind[] NotMySql = [ServerKind.MariaDb, ServerKind.MySql56];
    private static readonly ServerKind[] MySqlOnly = [ServerKind.MySql, ServerKind.MySql56];

    public static readonly Scene[] All =
    [
        new("an id was moved beyond the counter", "CounterBehind", "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT); INSERT INTO t (v) VALUES (1), (2); UPDATE t SET id = 3 WHERE id = 2")
        {
            Provoke = "INSERT INTO t (v) VALUES (9)",
            On = [ServerKind.MySql56],
        },
        new("a cascade moved an id beyond the counter", "CounterBehind", """
            CREATE TABLE p (id INT PRIMARY KEY) ENGINE=InnoDB;
            CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT, FOREIGN KEY (id) REFERENCES p (id) ON UPDATE CASCADE) ENGINE=InnoDB;
            INSERT INTO p VALUES (1), (2), (3), (4), (5), (6), (7); INSERT INTO t (v) VALUES (1), (2), (3);
            UPDATE p SET id = 5000 WHERE id = 3; DELETE FROM p WHERE id = 5; UPDATE p SET id = 5 WHERE id = 2
            """)
        {
            Provoke = "INSERT INTO t (v) VALUES (4); INSERT INTO t (v) VALUES (5)",
            On = NotMySql,
        },
        new("a TINYINT is used up", "CounterNearEnd", "CREATE TABLE t (id TINYINT AUTO_INCREMENT PRIMARY KEY, v INT); INSERT INTO t VALUES (1, 1), (126, 1); INSERT INTO t (v) VALUES (2)")
        {
            Provoke = "INSERT INTO t (v) VALUES (3)",
            Urgency = "Now",
            On = MySqlOnly,
        },
        new("an INT jumped to the end", "CounterNearEnd", "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT); INSERT INTO t (v) VALUES (1); INSERT INTO t VALUES (2147483647, 1)")
        {
            Provoke = "INSERT INTO t (v) VALUES (3)",
            Urgency = "Now",
            On = MySqlOnly,
        },
        new("an INT is used up but for a few", "CounterNearEnd", "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT) AUTO_INCREMENT = 2100000000; INSERT INTO t (v) VALUES (1)") { Urgency = "Soon" },
        new("a SMALLINT lasts for a month", "CounterNearEnd", """
            CREATE TABLE t (id SMALLINT AUTO_INCREMENT PRIMARY KEY, created_at DATETIME NOT NULL);
            INSERT INTO t VALUES (1, NOW() - INTERVAL 300 DAY), (26000, NOW() - INTERVAL 8 DAY), (27000, NOW())
            """)
        {
            Urgency = "Soon",
        },
        new("tokens in a case-insensitive key", "CaseInsensitiveToken", "CREATE TABLE t (id INT PRIMARY KEY, access_token VARCHAR(60) NOT NULL, UNIQUE KEY uq_token (access_token)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci")
        {
            Provoke = "INSERT INTO t VALUES (1, 'aB3'); INSERT INTO t VALUES (2, 'Ab3')",
            Urgency = "Advice",
        },
        new("short codes that use both cases", "CaseInsensitiveToken", """
            CREATE TABLE links (ShortCode VARCHAR(12) NOT NULL, url TEXT, PRIMARY KEY (ShortCode)) CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
            INSERT INTO links (ShortCode) VALUES ('aX1'), ('bY2'), ('cZ3'), ('dW4'), ('eV5'), ('fU6'), ('gT7'), ('hS8'), ('iR9'), ('jQ0')
            """)
        {
            Provoke = "INSERT INTO links (ShortCode) VALUES ('Ax1')",
            Urgency = "Risk",
        },
        new("a deleted row keeps its value", "SoftDeleteBlocksKey", "CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(60) NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq_email (email)); INSERT INTO users (email, deleted_at) VALUES ('a', NOW())")
        {
            Provoke = "INSERT INTO users (email) VALUES ('a')",
        },
        new("a flag lets each value be deleted once", "SoftDeleteBlocksKey", "CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(60) NOT NULL, is_deleted TINYINT(1) NOT NULL DEFAULT 0, UNIQUE KEY uq_email (email, is_deleted)); INSERT INTO users (email, is_deleted) VALUES ('a', 1), ('a', 0)")
        {
            Provoke = "UPDATE users SET is_deleted = 1 WHERE id = 2",
        },
        new("a deleted row that refers to another table", "SoftDeleteBlocksKey", """
            CREATE TABLE events (id INT PRIMARY KEY) ENGINE=InnoDB;
            CREATE TABLE guests (id INT AUTO_INCREMENT PRIMARY KEY, event_id INT NOT NULL, guest INT NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq_guest (event_id, guest), FOREIGN KEY (event_id) REFERENCES events (id)) ENGINE=InnoDB;
            INSERT INTO events VALUES (1); INSERT INTO guests (event_id, guest, deleted_at) VALUES (1, 1, NOW())
            """)
        {
            Provoke = "INSERT INTO guests (event_id, guest) VALUES (1, 1)",
        },
        new("a nullable part", "NullableUniqueKey", "CREATE TABLE prices (id INT PRIMARY KEY, sku VARCHAR(20) NOT NULL, region INT NULL, UNIQUE KEY uq_price (sku, region)); INSERT INTO prices VALUES (1, 'a', 1)")
        {
            Provoke = "INSERT INTO prices VALUES (2, 'a', NULL); INSERT INTO prices VALUES (3, 'a', NULL); UPDATE prices SET region = 2 WHERE region IS NULL",
        },
        new("the time of deletion as a part", "NullableUniqueKey", "CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(60) NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq_email (email, deleted_at)); INSERT INTO users (email) VALUES ('a')")
        {
            Provoke = "INSERT INTO users (email) VALUES ('a'); UPDATE users SET deleted_at = NOW()",
        },
        new("a key that contains another", "RedundantUniqueKey", "CREATE TABLE t (id INT PRIMARY KEY, email VARCHAR(60) NOT NULL, tenant INT NOT NULL, UNIQUE KEY uq_email (email), UNIQUE KEY uq_both (tenant, email)); INSERT INTO t VALUES (1, 'a', 1)")
        {
            Provoke = "INSERT INTO t VALUES (2, 'a', 1)",
        },
        new("names as long as they get", "NullableUniqueKey", $"CREATE TABLE t (id INT PRIMARY KEY, sku VARCHAR(20) NOT NULL, {new string('n', 64)} INT NULL, UNIQUE KEY {new string('k', 64)} (sku, {new string('n', 64)}))"),
        new("a deleted row and a long name", "SoftDeleteBlocksKey", $"CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(60) NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY {new string('k', 64)} (email))"),
        new("the same key twice", "RedundantUniqueKey", "CREATE TABLE t (id INT NOT NULL, UNIQUE KEY id (id), UNIQUE KEY id_2 (id)); INSERT INTO t VALUES (1)") { Provoke = "INSERT INTO t VALUES (1)" },
        new("a unique key over the primary one", "RedundantUniqueKey", "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, tenant INT NOT NULL, UNIQUE KEY uq_id (id, tenant))"),
    ];

    public static readonly Scene[] NearMisses =
    [
        new("ids written by hand", null, "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT); INSERT INTO t VALUES (500, 1); INSERT INTO t (v) VALUES (2); ALTER TABLE t AUTO_INCREMENT = 1"),
        new("an empty table", null, "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v INT)"),
        new("a counter of each group", null, "CREATE TABLE t (g INT NOT NULL, id INT AUTO_INCREMENT, PRIMARY KEY (g, id)) ENGINE=MyISAM; INSERT INTO t (g) VALUES (1), (1), (1), (2)"),
        new("a BIGINT with large ids", null, "CREATE TABLE t (id BIGINT AUTO_INCREMENT PRIMARY KEY, v INT) AUTO_INCREMENT = 3000000000; INSERT INTO t (v) VALUES (1)"),
        new("half of an INT, taken slowly", null, "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, created_at DATETIME NOT NULL); INSERT INTO t VALUES (1100000000, NOW() - INTERVAL 900 DAY), (1100000200, NOW())"),
        new("a counter of type DOUBLE", null, "CREATE TABLE t (id DOUBLE AUTO_INCREMENT PRIMARY KEY, v INT); INSERT INTO t VALUES (1, 1)") { On = NotMySql },
        new("tokens compared by bytes", null, "CREATE TABLE t (id INT PRIMARY KEY, token VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, UNIQUE KEY uq_token (token))"),
        new("tokens as bytes", null, "CREATE TABLE t (id INT PRIMARY KEY, token VARBINARY(60) NOT NULL, hash BINARY(32) NOT NULL, UNIQUE KEY uq_token (token), UNIQUE KEY uq_hash (hash))"),
        new("GUIDs and digests", null, "CREATE TABLE t (id INT PRIMARY KEY, uuid CHAR(36) NOT NULL, session_id VARCHAR(36) NOT NULL, file_hash CHAR(64) NOT NULL, UNIQUE KEY uq_uuid (uuid), UNIQUE KEY uq_session (session_id), UNIQUE KEY uq_hash (file_hash)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci"),
        new("codes in capitals", null, """
            CREATE TABLE coupons (id INT PRIMARY KEY, code VARCHAR(20) NOT NULL, UNIQUE KEY uq_code (code)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
            INSERT INTO coupons VALUES (1, 'A1'), (2, 'A2'), (3, 'A3'), (4, 'A4'), (5, 'A5'), (6, 'A6'), (7, 'A7'), (8, 'A8'), (9, 'A9'), (10, 'A10')
            """),
        new("codes that people know", null, "CREATE TABLE t (country_code CHAR(2) NOT NULL PRIMARY KEY, currency_code CHAR(3) NOT NULL, UNIQUE KEY uq_currency (currency_code)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci"),
        new("tokens that are no key", null, "CREATE TABLE t (id INT PRIMARY KEY, token VARCHAR(60), KEY ix_token (token)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci"),
        new("names", null, "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(60) NOT NULL, email VARCHAR(60) NOT NULL, UNIQUE KEY uq_name (name), UNIQUE KEY uq_email (email))"),
        new("a mark of deletion and no key but the id", null, "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(60), deleted_at DATETIME NULL, KEY ix_name (name))"),
        new("a mark of deletion beside a request's id", null, "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, request_id BINARY(16) NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq_request (request_id))"),
        new("the time of deletion as a number", null, "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(60) NOT NULL, deleted_at BIGINT NOT NULL DEFAULT 0, UNIQUE KEY uq_email (email, deleted_at))"),
        new("the deleted row's own id as its mark", null, "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(60) NOT NULL, deleted INT NOT NULL DEFAULT 0, UNIQUE KEY uq_email (email, deleted))"),
        new("live rows only", null, "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(60) NOT NULL, deleted_at DATETIME NULL, live TINYINT AS (IF(deleted_at IS NULL, 1, NULL)) STORED, UNIQUE KEY uq_email (email, live))")
        {
            On = [ServerKind.MariaDb, ServerKind.MySql],
        },
        new("live rows only, by an expression", null, "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(60) NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq_email ((IF(deleted_at IS NULL, email, NULL))))")
        {
            On = [ServerKind.MySql],
        },
        new("a nullable key of one part", null, "CREATE TABLE t (id INT PRIMARY KEY, email VARCHAR(60) NULL, UNIQUE KEY uq_email (email))"),
        new("a key that a foreign key refers to", null, """
            CREATE TABLE parents (id INT NOT NULL PRIMARY KEY, tenant INT NOT NULL, UNIQUE KEY uq_both (tenant, id)) ENGINE=InnoDB;
            CREATE TABLE children (id INT NOT NULL PRIMARY KEY, tenant INT NOT NULL, parent INT NOT NULL, FOREIGN KEY (tenant, parent) REFERENCES parents (tenant, id)) ENGINE=InnoDB
            """),
        new("a prefix that a wider key cuts shorter", null, "CREATE TABLE t (id INT PRIMARY KEY, url VARCHAR(100) NOT NULL, site INT NOT NULL, UNIQUE KEY uq_url (url), UNIQUE KEY uq_start (site, url(10)))"),
        new("an ordinary index over a key", null, "CREATE TABLE t (id INT PRIMARY KEY, email VARCHAR(60) NOT NULL, tenant INT NOT NULL, UNIQUE KEY uq_email (email), KEY ix_both (tenant, email))"),
        new("a view", null, "CREATE TABLE t (id INT PRIMARY KEY, v INT); CREATE VIEW w AS SELECT id AS token, v AS deleted_at FROM t"),
    ];
}
