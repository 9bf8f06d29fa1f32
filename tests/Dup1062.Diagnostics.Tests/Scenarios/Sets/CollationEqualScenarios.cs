namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class CollationEqualScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.CollationEqual, "case: an e-mail address in capitals")
        {
            Setup = """
                CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(190) NOT NULL, UNIQUE KEY uniq_email (email)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
                INSERT INTO users (email) VALUES ('ann@example.org'), ('bob@example.org')
                """,
            Sql = "INSERT INTO users (email) VALUES (@email)",
            Parameters = new { email = "Ann@Example.org" },
        },
        new(Cause.CollationEqual, "case: short links")
        {
            Setup = """
                CREATE TABLE short_links (code CHAR(6) NOT NULL, target VARCHAR(200) NOT NULL, PRIMARY KEY (code)) CHARSET=latin1;
                INSERT INTO short_links VALUES ('aB3xYz', '/one')
                """,
            Sql = "INSERT INTO short_links (code, target) VALUES (@code, @target)",
            Parameters = new { code = "AB3xYZ", target = "/two" },
        },
        new(Cause.CollationEqual, "accent: tags")
        {
            Setup = """
                CREATE TABLE tags (id INT AUTO_INCREMENT PRIMARY KEY, tag VARCHAR(40) COLLATE utf8mb4_unicode_ci NOT NULL, UNIQUE KEY tag (tag)) CHARSET=utf8mb4;
                INSERT INTO tags (tag) VALUES ('cafe'), ('tea')
                """,
            Sql = "INSERT INTO tags (tag) VALUES (@tag)",
            Parameters = new { tag = "café" },
        },
        new(Cause.CollationEqual, "accent: MySQL's default collation")
        {
            Servers = On.MySql,
            Setup = """
                CREATE TABLE cities (name VARCHAR(80) PRIMARY KEY, country CHAR(2) NOT NULL) CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
                INSERT INTO cities VALUES ('Kobenhavn', 'DK')
                """,
            Sql = "INSERT INTO cities (name, country) VALUES (@name, @country)",
            Parameters = new { name = "København", country = "DK" },
        },
        new(Cause.CollationEqual, "padding: a trailing space")
        {
            Setup = """
                CREATE TABLE warehouses (name VARCHAR(40) COLLATE utf8mb4_unicode_ci NOT NULL, city VARCHAR(40), UNIQUE KEY uq_name (name)) CHARSET=utf8mb4;
                INSERT INTO warehouses VALUES ('North', 'Kiel')
                """,
            Sql = "INSERT INTO warehouses (name, city) VALUES (@name, @city)",
            Parameters = new { name = "North ", city = "Kiel" },
        },
        new(Cause.CollationEqual, "padding in a binary collation")
        {
            Setup = """
                CREATE TABLE api_keys (api_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY, owner INT NOT NULL) CHARSET=utf8mb4;
                INSERT INTO api_keys VALUES ('k-7f', 1)
                """,
            Sql = "INSERT INTO api_keys (api_key, owner) VALUES (@key, @owner)",
            Parameters = new { key = "k-7f  ", owner = 2 },
        },
        new(Cause.CollationEqual, "supplementary characters: all emoji are one")
        {
            Setup = """
                CREATE TABLE reactions (post_id INT NOT NULL, emoji VARCHAR(10) COLLATE utf8mb4_unicode_ci NOT NULL, PRIMARY KEY (post_id, emoji)) CHARSET=utf8mb4;
                INSERT INTO reactions VALUES (1, '🎩'), (2, '🎩')
                """,
            Sql = "INSERT INTO reactions (post_id, emoji) VALUES (@post, @emoji)",
            Parameters = new { post = 1, emoji = "💥" },
        },
        new(Cause.CollationEqual, "expansion: ß is ss")
        {
            Setup = """
                CREATE TABLE streets (id INT PRIMARY KEY, name VARCHAR(100) COLLATE utf8mb4_unicode_ci NOT NULL, UNIQUE KEY uq_street (name)) CHARSET=utf8mb4;
                INSERT INTO streets VALUES (1, 'Hauptstrasse')
                """,
            Sql = "INSERT INTO streets (id, name) VALUES (2, 'Hauptstraße')",
        },
        new(Cause.CollationEqual, "a Swedish collation takes ü for y")
        {
            Setup = """
                CREATE TABLE contacts (id INT AUTO_INCREMENT PRIMARY KEY, surname VARCHAR(60) COLLATE latin1_swedish_ci NOT NULL, UNIQUE KEY uq_surname (surname)) CHARSET=latin1;
                INSERT INTO contacts (surname) VALUES ('Myller')
                """,
            Sql = "INSERT INTO contacts (surname) VALUES (@surname)",
            Parameters = new { surname = "Müller" },
        },
        new(Cause.CollationEqual, "one part of a composite key differs in case")
        {
            Setup = """
                CREATE TABLE skus (tenant INT NOT NULL, code VARCHAR(30) NOT NULL, title VARCHAR(60), PRIMARY KEY (tenant, code)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
                INSERT INTO skus VALUES (1, 'AX-100', 'Axe'), (2, 'ax-100', 'Axe')
                """,
            Sql = "INSERT INTO skus (tenant, code, title) VALUES (@tenant, @code, @title)",
            Parameters = new { tenant = 1, code = "ax-100", title = "Axle" },
        },
        new(Cause.CollationEqual, "an UPDATE to another case of another row's name")
        {
            Setup = """
                CREATE TABLE teams (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL, UNIQUE KEY uq_team (name)) CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
                INSERT INTO teams VALUES (1, 'Red'), (2, 'Blue')
                """,
            Sql = "UPDATE teams SET name = @name WHERE id = @id",
            Parameters = new { id = 2, name = "RED" },
        },
        new(Cause.CollationEqual, "GUIDs as text, upper and lower case")
        {
            Setup = """
                CREATE TABLE assets (AssetGuid VARCHAR(36) NOT NULL PRIMARY KEY, Path VARCHAR(100)) CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
                INSERT INTO assets VALUES ('6F9619FF-8B86-D011-B42D-00C04FC964FF', '/a.png')
                """,
            Sql = "INSERT INTO assets (AssetGuid, Path) VALUES (@guid, @path)",
            Parameters = new { guid = "6f9619ff-8b86-d011-b42d-00c04fc964ff", path = "/b.png" },
        },
        new(Cause.CollationEqual, "normal form: é in one and in two code points")
        {
            Setup = """
                CREATE TABLE artists (artist VARCHAR(60) COLLATE utf8mb4_unicode_ci NOT NULL PRIMARY KEY, plays INT NOT NULL) CHARSET=utf8mb4;
                INSERT INTO artists VALUES ('Beyoncé', 100)
                """,
            Sql = "INSERT INTO artists (artist, plays) VALUES (@artist, @plays)",
            Parameters = new { artist = "Beyonce\u0301", plays = 1 },
        },
    ];
}
