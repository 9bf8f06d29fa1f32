namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class UpsertSecondKeyScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.UpsertSecondKey, "the row of one customer takes the address of another")
        {
            Setup = """
                CREATE TABLE customers (id INT PRIMARY KEY, email VARCHAR(100) NOT NULL, name VARCHAR(40), UNIQUE KEY uq_email (email)) CHARSET=utf8mb4;
                INSERT INTO customers VALUES (1, 'ann@example.org', 'Ann'), (2, 'bob@example.org', 'Bob')
                """,
            Sql = "INSERT INTO customers (id, email, name) VALUES (@id, @email, @name) ON DUPLICATE KEY UPDATE email = VALUES(email), name = VALUES(name)",
            Parameters = new { id = 1, email = "bob@example.org", name = "Ann B." },
        },
        new(Cause.UpsertSecondKey, "a barcode of another product")
        {
            Setup = """
                CREATE TABLE products (id INT AUTO_INCREMENT PRIMARY KEY, sku VARCHAR(20) NOT NULL, barcode CHAR(13) NULL, UNIQUE KEY uq_sku (sku), UNIQUE KEY uq_barcode (barcode)) CHARSET=latin1;
                INSERT INTO products (sku, barcode) VALUES ('A', '4006381333931'), ('B', '4006381333948')
                """,
            Sql = "INSERT INTO products (sku, barcode) VALUES ('A', '4006381333948') ON DUPLICATE KEY UPDATE barcode = '4006381333948'",
        },
        new(Cause.UpsertSecondKey, "the row alias")
        {
            Servers = On.MySql,
            Setup = """
                CREATE TABLE hosts (name VARCHAR(40) PRIMARY KEY, ip VARBINARY(16) NOT NULL, UNIQUE KEY uq_ip (ip));
                INSERT INTO hosts VALUES ('a', 0x0A000001), ('b', 0x0A000002)
                """,
            Sql = "INSERT INTO hosts (name, ip) VALUES (@name, @ip) AS new ON DUPLICATE KEY UPDATE ip = new.ip",
            Parameters = new { name = "a", ip = new byte[] { 10, 0, 0, 2 } },
        },
        new(Cause.UpsertSecondKey, "INSERT … SELECT with an update")
        {
            Setup = """
                CREATE TABLE profiles (user_id INT PRIMARY KEY, handle VARCHAR(30) NOT NULL, UNIQUE KEY uq_handle (handle)) CHARSET=utf8mb4;
                CREATE TABLE profile_updates (user_id INT, handle VARCHAR(30)) CHARSET=utf8mb4;
                INSERT INTO profiles VALUES (1, 'ann'), (2, 'bob'); INSERT INTO profile_updates VALUES (2, 'ann')
                """,
            Sql = "INSERT INTO profiles (user_id, handle) SELECT u.user_id, u.handle FROM profile_updates u ON DUPLICATE KEY UPDATE handle = u.handle",
        },
    ];
}
