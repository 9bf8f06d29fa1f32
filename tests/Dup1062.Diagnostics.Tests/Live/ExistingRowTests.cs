using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Live;

/// <summary>The row is there: why it counts as the same.</summary>
public class ExistingRowTests
{
    private const string Users = """
        CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL, name VARCHAR(50),
            UNIQUE KEY uniq_email (email)) ENGINE=InnoDB ROW_FORMAT=DYNAMIC;
        INSERT INTO users (email, name) VALUES ('ann@example.com', 'Ann');
        """;

    [SkippableTheory]
    [EachServer("INSERT INTO users (email, name) VALUES (@email, @name)")]
    [EachServer("INSERT INTO users SET email = @email, name = @name")]
    [EachServer("INSERT INTO users (email, name) SELECT @email, @name")]
    [EachServer("INSERT INTO users (email, name) VALUES ('bob@example.com', 'Bob'), (@email, @name)")]
    public async Task AlreadyExists_with_other_values(ServerKind kind, string sql)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Users);
        var diagnosis = await Failure.DiagnoseAsync(database, sql, ("email", "ann@example.com"), ("name", "Anna"));
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
        Assert.Contains("differs in name", diagnosis.Causes[0].Evidence[0].Text);
        Assert.Empty(diagnosis.Unread);
    }

    [SkippableTheory, EachServer]
    public async Task AlreadyExists_by_UPDATE(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Users + "INSERT INTO users (email) VALUES ('bob@example.com');");
        var diagnosis = await Failure.DiagnoseAsync(database, "UPDATE users SET email = @email WHERE id = 2", ("email", "ann@example.com"));
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task AlreadyExists_by_the_text_alone(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Users);
        var (entry, _) = await Failure.RunAsync(database, "INSERT INTO users (email) VALUES ('ann@example.com')");
        var diagnosis = await Failure.DiagnoseAsync(database, entry, command: null);
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task AlreadyExists_by_a_cut_text_that_one_row_begins_with(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        var email = $"{new string('a', 70)}@example.com";
        await database.ExecuteAsync(Users + $"INSERT INTO users (email) VALUES ('{email}');");
        var (entry, _) = await Failure.RunAsync(database, $"INSERT INTO users (email) VALUES ('{email}')");
        var diagnosis = await Failure.DiagnoseAsync(database, entry, command: null);
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
        Assert.True(diagnosis.Causes[0].Confidence < 0.85);
    }

    [SkippableTheory, EachServer]
    public async Task Question_marks_of_the_text_alone_find_the_row_and_leave_open_why(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE words (id INT PRIMARY KEY, word VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci, UNIQUE KEY uq_word (word)) CHARACTER SET utf8mb4; INSERT INTO words VALUES (1, 'a_🎩'), (2, 'ax')");
        var (entry, _) = await Failure.RunAsync(database, "INSERT INTO words VALUES (3, @w)", ("w", "a_💥"));
        Assert.Equal("a_?", entry.Value);
        var diagnosis = await Failure.DiagnoseAsync(database, entry, null);
        Assert.Equal([Cause.AlreadyExists, Cause.CollationEqual], diagnosis.Causes.Take(2).Select(finding => finding.Cause));
        Assert.True(diagnosis.Causes[0].Confidence < 0.7);
    }

    [SkippableTheory, EachServer]
    public async Task RetryOrDoubleSubmit_with_the_same_values(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE orders (number VARCHAR(20) PRIMARY KEY, total DECIMAL(10,2), created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP)");
        const string sql = "INSERT INTO orders (number, total) VALUES (?number, ?total)";
        await database.ExecuteAsync("INSERT INTO orders (number, total) VALUES ('A-1', 12.50)");
        var diagnosis = await Failure.DiagnoseAsync(database, sql, ("?number", "A-1"), ("?total", 12.5m));
        Assert.Equal(Cause.RetryOrDoubleSubmit, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task RetryOrDoubleSubmit_by_an_idempotency_key(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        var request = Guid.NewGuid();
        await database.ExecuteAsync($"CREATE TABLE payments (id INT AUTO_INCREMENT PRIMARY KEY, request_id CHAR(36) UNIQUE, amount INT); INSERT INTO payments (request_id, amount) VALUES ('{request}', 5)");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO payments (request_id, amount) VALUES (@r, @a)", ("r", request), ("a", 5));
        Assert.Equal(Cause.RetryOrDoubleSubmit, diagnosis.Cause);
    }

    [SkippableTheory]
    [EachServer("ANN@example.com", "case")]
    [EachServer("änn@example.com", "accents")]
    [EachServer("ann@example.com ", "trailing blanks")]
    public async Task CollationEqual_says_what_the_collation_ignores(ServerKind kind, string email, string difference)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync(Users);
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO users (email) VALUES (@email)", ("email", email));
        Assert.Equal(Cause.CollationEqual, diagnosis.Cause);
        Assert.Contains($"ignores {difference}", diagnosis.Causes[0].Evidence[0].Text);
    }

    [SkippableTheory]
    [EachServer("utf8mb4_unicode_ci", "Morgengruß", "Morgengruss", "expansion")]
    [EachServer("utf8mb4_general_ci", "a🎩", "a💥", "beyond the BMP")]
    [EachServer("utf8mb4_bin", "pad", "pad  ", "trailing blanks")]
    public async Task CollationEqual_beyond_case(ServerKind kind, string collation, string there, string given, string difference)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync($"CREATE TABLE words (word VARCHAR(50) CHARACTER SET utf8mb4 COLLATE {collation} PRIMARY KEY) CHARACTER SET utf8mb4; INSERT INTO words VALUES ('{there}')");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO words VALUES (@w)", ("w", given));
        Assert.Equal(Cause.CollationEqual, diagnosis.Cause);
        Assert.Contains(difference, diagnosis.Causes[0].Evidence[0].Text);
    }

    [SkippableTheory, EachServer]
    public async Task PrefixKey_when_the_rest_differs(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE pages (url VARCHAR(500), UNIQUE KEY uq_url (url(10))); INSERT INTO pages VALUES ('http://a.example/one')");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO pages VALUES (@url)", ("url", "http://a.example/two"));
        Assert.Equal(Cause.PrefixKey, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task CompositeKey_repeats_as_a_combination(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE seats (show_id INT, seat VARCHAR(5), guest VARCHAR(20), UNIQUE KEY uq_seat (show_id, seat)); INSERT INTO seats VALUES (1, 'A1', 'Ann'), (2, 'A1', 'Bob'), (1, 'A2', 'Eve')");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO seats VALUES (@show, @seat, @guest)", ("show", 1), ("seat", "A1"), ("guest", "Max"));
        Assert.Equal(Cause.CompositeKey, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task SoftDeletedRow_still_holds_the_key(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE tags (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) UNIQUE, deleted_at DATETIME NULL); INSERT INTO tags (name, deleted_at) VALUES ('red', '2024-01-02')");
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO tags (name) VALUES (@name)", ("name", "red"));
        Assert.Equal(Cause.SoftDeletedRow, diagnosis.Cause);
    }

    [SkippableTheory, EachServer]
    public async Task ValueTruncated_by_rounding_in_strict_mode(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE rates (rate DECIMAL(4,2) PRIMARY KEY); INSERT INTO rates VALUES (1.24); CREATE TABLE ticks (at DATETIME PRIMARY KEY); INSERT INTO ticks VALUES ('2024-01-02 03:04:05')");
        Assert.Equal(Cause.ValueTruncated, (await Failure.DiagnoseAsync(database, "INSERT INTO rates VALUES (@r)", ("r", 1.235m))).Cause);
        Assert.Equal(Cause.ValueTruncated, (await Failure.DiagnoseAsync(database, "INSERT INTO ticks VALUES (@t)", ("t", new DateTime(2024, 1, 2, 3, 4, 5, 400)))).Cause);
    }

    [SkippableTheory, EachServer]
    public async Task ValueTruncated_without_strict_mode(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE codes (code VARCHAR(5) PRIMARY KEY); INSERT INTO codes VALUES ('abcde'); CREATE TABLE levels (level TINYINT PRIMARY KEY); INSERT INTO levels VALUES (127)");
        await using var connection = await database.OpenAsync();
        await using (var mode = connection.CreateCommand())
        {
            mode.CommandText = "SET sql_mode = ''";
            await mode.ExecuteNonQueryAsync();
        }
        var (entry, command) = await Failure.RunAsync(connection, "INSERT INTO codes VALUES (@c)", ("c", "abcdefg"));
        Assert.Equal(Cause.ValueTruncated, (await Failure.DiagnoseAsync(database, entry, command)).Cause);
        (entry, command) = await Failure.RunAsync(connection, "INSERT INTO levels VALUES (@l)", ("l", 300));
        Assert.Equal(Cause.ValueTruncated, (await Failure.DiagnoseAsync(database, entry, command)).Cause);
    }

    [SkippableTheory, EachServer]
    public async Task ZeroOrDefaultValue_says_no_value(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("CREATE TABLE contacts (id INT PRIMARY KEY, phone VARCHAR(20) NOT NULL DEFAULT '' UNIQUE); INSERT INTO contacts VALUES (0, '')");
        Assert.Equal(Cause.ZeroOrDefaultValue, (await Failure.DiagnoseAsync(database, "INSERT INTO contacts (id) VALUES (7)")).Cause);
        Assert.Equal(Cause.ZeroOrDefaultValue, (await Failure.DiagnoseAsync(database, "INSERT INTO contacts VALUES (@id, '1')", ("id", 0))).Cause);
    }
}
