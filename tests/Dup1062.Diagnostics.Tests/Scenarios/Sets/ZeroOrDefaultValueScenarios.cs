namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class ZeroOrDefaultValueScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.ZeroOrDefaultValue, "an empty phone number by default")
        {
            Setup = """
                CREATE TABLE people (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40) NOT NULL, phone VARCHAR(20) NOT NULL DEFAULT '', UNIQUE KEY uq_phone (phone)) CHARSET=utf8mb4;
                INSERT INTO people (name) VALUES ('Ann')
                """,
            Sql = "INSERT INTO people (name) VALUES (@name)",
            Parameters = new { name = "Bob" },
        },
        new(Cause.ZeroOrDefaultValue, "an empty string from the form")
        {
            Setup = """
                CREATE TABLE companies (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40) NOT NULL, vat_id VARCHAR(20) NOT NULL, UNIQUE KEY uq_vat_id (vat_id)) CHARSET=utf8mb4;
                INSERT INTO companies (name, vat_id) VALUES ('Foo', '')
                """,
            Sql = "INSERT INTO companies (name, vat_id) VALUES (@name, @vat)",
            Parameters = new { name = "Bar", vat = "" },
        },
        new(Cause.ZeroOrDefaultValue, "the restore lost AUTO_INCREMENT")
        {
            Setup = """
                CREATE TABLE restored (id INT NOT NULL DEFAULT 0, title VARCHAR(40), PRIMARY KEY (id)) CHARSET=utf8mb4;
                INSERT INTO restored VALUES (1, 'a'), (2, 'b'); INSERT INTO restored (title) VALUES ('c')
                """,
            Sql = "INSERT INTO restored (title) VALUES (@title)",
            Parameters = new { title = "d" },
        },
        new(Cause.ZeroOrDefaultValue, "a GUID that nobody set")
        {
            Setup = """
                CREATE TABLE sessions (Id CHAR(36) NOT NULL PRIMARY KEY, UserId INT NOT NULL) CHARSET=utf8mb4;
                INSERT INTO sessions VALUES ('00000000-0000-0000-0000-000000000000', 1)
                """,
            Sql = "INSERT INTO sessions (Id, UserId) VALUES (@id, @user)",
            Parameters = new { id = Guid.Empty.ToString(), user = 2 },
        },
        new(Cause.ZeroOrDefaultValue, "a binary GUID that nobody set")
        {
            Setup = """
                CREATE TABLE traces (TraceId BINARY(16) NOT NULL, Span INT NOT NULL, PRIMARY KEY (TraceId));
                INSERT INTO traces VALUES (0x00000000000000000000000000000000, 1)
                """,
            Sql = "INSERT INTO traces (TraceId, Span) VALUES (@id, @span)",
            Parameters = new { id = new byte[16], span = 2 },
        },
        new(Cause.ZeroOrDefaultValue, "0 is kept by NO_AUTO_VALUE_ON_ZERO")
        {
            Setup = """
                CREATE TABLE categories (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40)) CHARSET=utf8mb4;
                SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO'; INSERT INTO categories VALUES (0, 'root'), (1, 'books')
                """,
            Session = "SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO'",
            Sql = "INSERT INTO categories (id, name) VALUES (@id, @name)",
            Parameters = new { id = 0, name = "music" },
        },
        new(Cause.ZeroOrDefaultValue, "a zero date")
        {
            Setup = """
                SET SESSION sql_mode = '';
                CREATE TABLE snapshots (taken DATE NOT NULL DEFAULT '0000-00-00', rows_count INT NOT NULL, UNIQUE KEY uq_taken (taken));
                INSERT INTO snapshots (rows_count) VALUES (3)
                """,
            Session = "SET SESSION sql_mode = ''",
            Sql = "INSERT INTO snapshots (rows_count) VALUES (@rows)",
            Parameters = new { rows = 4 },
        },
        new(Cause.ZeroOrDefaultValue, "an external number that is 0 until it is known")
        {
            Setup = """
                CREATE TABLE shipments (id INT AUTO_INCREMENT PRIMARY KEY, carrier_no BIGINT NOT NULL, note VARCHAR(20), UNIQUE KEY uq_carrier_no (carrier_no)) CHARSET=utf8mb4;
                INSERT INTO shipments (carrier_no, note) VALUES (0, 'first'), (4711, 'sent')
                """,
            Sql = "INSERT INTO shipments (carrier_no, note) VALUES (@no, @note)",
            Parameters = new { no = 0L, note = "second" },
        },
    ];
}
