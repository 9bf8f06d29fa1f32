namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class PrefixKeyScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.PrefixKey, "crawler: two pages of one site")
        {
            Setup = """
                CREATE TABLE urls (id INT AUTO_INCREMENT PRIMARY KEY, url VARCHAR(500) CHARACTER SET ascii NOT NULL, UNIQUE KEY uq_url (url(24)));
                INSERT INTO urls (url) VALUES ('https://www.example.org/a'), ('https://example.com/')
                """,
            Sql = "INSERT INTO urls (url) VALUES (@url)",
            Parameters = new { url = "https://www.example.org/b" },
        },
        new(Cause.PrefixKey, "notes: TEXT by its first characters")
        {
            Setup = """
                CREATE TABLE notes (id INT AUTO_INCREMENT PRIMARY KEY, body TEXT NOT NULL, pinned TINYINT(1) NOT NULL DEFAULT 0, UNIQUE KEY uq_body (body(8))) CHARSET=utf8mb4;
                INSERT INTO notes (body) VALUES ('Größte Übersicht'), ('Other')
                """,
            Sql = "INSERT INTO notes (body) VALUES (@body)",
            Parameters = new { body = "Größte Übung" },
        },
        new(Cause.PrefixKey, "files: the first bytes of a hash")
        {
            Setup = """
                CREATE TABLE blobs (hash VARBINARY(32) NOT NULL, size BIGINT NOT NULL, UNIQUE KEY uq_hash (hash(4)));
                INSERT INTO blobs VALUES (0xDEADBEEF0001, 10)
                """,
            Sql = "INSERT INTO blobs (hash, size) VALUES (@hash, @size)",
            Parameters = new { hash = Convert.FromHexString("DEADBEEF0002"), size = 11L },
        },
        new(Cause.PrefixKey, "sites: site and the start of the path")
        {
            Setup = """
                CREATE TABLE routes (site SMALLINT NOT NULL, path VARCHAR(200) NOT NULL, handler VARCHAR(20) NOT NULL, PRIMARY KEY (site, path(12))) CHARSET=utf8mb4;
                INSERT INTO routes VALUES (1, '/products/by-name', 'a'), (2, '/products/by-price', 'b'), (1, '/', 'c')
                """,
            Sql = "INSERT INTO routes (site, path, handler) VALUES (@site, @path, @handler)",
            Parameters = new { site = 1, path = "/products/by-price", handler = "d" },
        },
        new(Cause.PrefixKey, "a prefix and wildcards in the value")
        {
            Setup = """
                CREATE TABLE patterns (pattern VARCHAR(60) NOT NULL, UNIQUE KEY uq_pattern (pattern(5))) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
                INSERT INTO patterns VALUES ('a%_\\b-one'), ('aXXXX')
                """,
            Sql = "INSERT INTO patterns (pattern) VALUES (@pattern)",
            Parameters = new { pattern = @"a%_\b-two" },
        },
    ];
}
