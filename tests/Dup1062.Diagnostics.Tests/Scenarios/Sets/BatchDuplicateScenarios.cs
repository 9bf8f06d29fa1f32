namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class BatchDuplicateScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.BatchDuplicate, "literals: a SKU twice")
        {
            Setup = "CREATE TABLE price_list (sku VARCHAR(20) PRIMARY KEY, price DECIMAL(8,2)) CHARSET=utf8mb4",
            Sql = "INSERT INTO price_list (sku, price) VALUES ('A', 1.00), ('B', 2.00), ('A', 3.00)",
        },
        new(Cause.BatchDuplicate, "parameters: a pair twice")
        {
            Setup = """
                CREATE TABLE grants (user_id INT NOT NULL, permission VARCHAR(30) NOT NULL, PRIMARY KEY (user_id, permission)) CHARSET=utf8mb4;
                INSERT INTO grants VALUES (9, 'read')
                """,
            Sql = "INSERT INTO grants (user_id, permission) VALUES (@u0, @p0), (@u1, @p1), (@u2, @p2)",
            Parameters = new { u0 = 1, p0 = "read", u1 = 2, p1 = "read", u2 = 1, p2 = "read" },
        },
        new(Cause.BatchDuplicate, "a source table holds it twice")
        {
            Setup = """
                CREATE TABLE members (email VARCHAR(100) NOT NULL PRIMARY KEY, name VARCHAR(40)) CHARSET=utf8mb4;
                CREATE TABLE members_import (line INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(100), name VARCHAR(40)) CHARSET=utf8mb4;
                INSERT INTO members VALUES ('old@example.org', 'Old');
                INSERT INTO members_import (email, name) VALUES ('ann@example.org', 'Ann'), ('bob@example.org', 'Bob'), ('ann@example.org', 'Anne')
                """,
            Sql = "INSERT INTO members (email, name) SELECT email, name FROM members_import",
        },
        new(Cause.BatchDuplicate, "a file holds it twice")
        {
            Setup = "CREATE TABLE zip_codes (zip CHAR(5) NOT NULL, place VARCHAR(40) NOT NULL, PRIMARY KEY (zip)) CHARSET=utf8mb4",
            File = "10115,Berlin\n20095,Hamburg\n10115,Berlin-Mitte\n",
            Sql = "LOAD DATA INFILE '{file}' INTO TABLE zip_codes FIELDS TERMINATED BY ',' (zip, place)",
        },
        new(Cause.BatchDuplicate, "equal under the collation inside the batch")
        {
            Setup = "CREATE TABLE keywords (keyword VARCHAR(40) NOT NULL, weight FLOAT, UNIQUE KEY uq_keyword (keyword)) CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci",
            Sql = "INSERT INTO keywords (keyword, weight) VALUES (@k0, 1), (@k1, 2)",
            Parameters = new { k0 = "MySQL", k1 = "mysql" },
        },
        new(Cause.BatchDuplicate, "numbers written in two ways")
        {
            Setup = "CREATE TABLE ports (port SMALLINT UNSIGNED NOT NULL, service VARCHAR(20) NOT NULL, UNIQUE KEY uq_port (port)) CHARSET=latin1",
            Sql = "INSERT INTO ports (service, port) VALUES ('http', 80), ('https', 443), ('web', '80')",
        },
        new(Cause.BatchDuplicate, "two of the batch fall into one second")
        {
            Setup = "CREATE TABLE ticks (at DATETIME NOT NULL PRIMARY KEY, price DECIMAL(10,4) NOT NULL)",
            Sql = "INSERT INTO ticks (at, price) VALUES (@t0, 1.5), (@t1, 1.6)",
            Parameters = new { t0 = new DateTime(2024, 3, 1, 10, 0, 0, 100), t1 = new DateTime(2024, 3, 1, 10, 0, 0, 200) },
        },
    ];
}
