namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class SoftDeletedRowScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.SoftDeletedRow, "deleted_at is set")
        {
            Setup = """
                CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(100) NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq_users_email (email)) CHARSET=utf8mb4;
                INSERT INTO users (email, deleted_at) VALUES ('ann@example.org', '2023-02-01 10:00:00'), ('bob@example.org', NULL)
                """,
            Sql = "INSERT INTO users (email) VALUES (@email)",
            Parameters = new { email = "ann@example.org" },
        },
        new(Cause.SoftDeletedRow, "IsDeleted is 1")
        {
            Setup = """
                CREATE TABLE Projects (Id CHAR(36) NOT NULL PRIMARY KEY, Name VARCHAR(80) NOT NULL, IsDeleted TINYINT(1) NOT NULL DEFAULT 0, UNIQUE KEY IX_Projects_Name (Name)) CHARSET=utf8mb4;
                INSERT INTO Projects VALUES ('11111111-1111-4111-8111-111111111111', 'Apollo', 1), ('22222222-2222-4222-8222-222222222222', 'Gemini', 0)
                """,
            Sql = "INSERT INTO `Projects` (`Id`, `Name`, `IsDeleted`) VALUES (@p0, @p1, @p2)",
            Parameters = new { p0 = "33333333-3333-4333-8333-333333333333", p1 = "Apollo", p2 = false },
        },
        new(Cause.SoftDeletedRow, "a composite key and a BIT flag")
        {
            Setup = """
                CREATE TABLE memberships (team INT NOT NULL, member INT NOT NULL, role VARCHAR(10), is_deleted BIT(1) NOT NULL DEFAULT b'0', PRIMARY KEY (team, member)) CHARSET=utf8mb4;
                INSERT INTO memberships VALUES (1, 1, 'lead', b'0'), (1, 2, 'dev', b'1'), (2, 2, 'dev', b'0')
                """,
            Sql = "INSERT INTO memberships (team, member, role) VALUES (@team, @member, @role)",
            Parameters = new { team = 1, member = 2, role = "dev" },
        },
        new(Cause.SoftDeletedRow, "an UPDATE to the name of a deleted row")
        {
            Setup = """
                CREATE TABLE boards (id INT PRIMARY KEY, slug VARCHAR(60) NOT NULL, archived_at TIMESTAMP NULL, UNIQUE KEY uq_board_slug (slug)) CHARSET=utf8mb4;
                INSERT INTO boards VALUES (1, 'roadmap', '2022-02-02 02:02:02'), (2, 'plans', NULL)
                """,
            Sql = "UPDATE boards SET slug = @slug WHERE id = @id",
            Parameters = new { id = 2, slug = "roadmap" },
        },
        new(Cause.SoftDeletedRow, "only a log line is left")
        {
            Setup = """
                CREATE TABLE plugins (id INT AUTO_INCREMENT PRIMARY KEY, code VARCHAR(30) NOT NULL, Deleted TINYINT NOT NULL DEFAULT 0, UNIQUE KEY uq_plugin_code (code)) CHARSET=latin1;
                INSERT INTO plugins (code, Deleted) VALUES ('gallery', 1), ('forms', 0)
                """,
            Sql = "INSERT INTO plugins (code) VALUES ('gallery')",
            IsMessageOnly = true,
        },
    ];
}
