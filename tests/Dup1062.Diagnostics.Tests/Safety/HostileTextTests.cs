using Dup1062.Diagnostics.Tests.Scenarios;
using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Safety;

public class HostileTextTests
{
    private static readonly string[] Hostile =
    [
        "'; DROP TABLE customers; -- ",
        "`; DROP TABLE customers; -- ",
        "\\'; DROP TABLE customers; -- ",
        "x' UNION SELECT user, authentication_string FROM mysql.user -- ",
        "x') OR 1=1 /*",
        "@dup0 @dup1 @p ? %s {0}",
        "a\0b\nc\r\t\u001a",
        "\ud800 lone surrogate",
        "*/ ; SELECT SLEEP(10) /*",
    ];

    [SkippableTheory, EachServer]
    public async Task Hostile_text_in_an_error_does_nothing(ServerKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var before = await Fingerprint.OfAsync(shop.Database);
        var diagnoser = DiagnoserOf(shop);
        foreach (var text in Hostile)
        {
            foreach (var entry in (DuplicateEntry[])
            [
                new() { Number = 1062, Message = text, Value = text, Key = "uq_email", Table = "customers" },
                new() { Number = 1062, Message = text, Value = "1", Key = text, Table = "customers" },
                new() { Number = 1062, Message = text, Value = "1", Key = "PRIMARY", Table = text, Database = text },
                new() { Number = 1062, Message = text, Value = text, Key = text, Table = text, Database = text, ApplierEvent = text },
            ])
            {
                var diagnosis = await diagnoser.DiagnoseAsync(entry, new FailedCommand(text, [new CommandParameter(text, text)], shop.Database.Name));
                Assert.True(diagnosis.Cause is Cause.Unknown or Cause.ConcurrentInsert or Cause.ReplicationConflict, $"{text}: {diagnosis.Cause}");
            }
        }
        Assert.Equal(before, await Fingerprint.OfAsync(shop.Database));
    }

    [SkippableTheory, EachServer]
    public async Task Hostile_names_and_values_are_looked_up_as_they_are(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE `a``; DROP TABLE b; --` (`c``'"; DROP TABLE b; --` VARCHAR(100) NOT NULL, n INT, UNIQUE KEY `k``' --` (`c``'"; DROP TABLE b; --`)) CHARSET=utf8mb4;
            CREATE TABLE b (id INT)
            """);
        foreach (var text in Hostile.Where(text => !char.IsSurrogate(text[0])))
        {
            const string insert = """INSERT INTO `a``; DROP TABLE b; --` (`c``'"; DROP TABLE b; --`, n) VALUES (@v, @n)""";
            await using var connection = await database.OpenAsync();
            await using var command = new MySqlCommand(insert, connection) { Parameters = { new("@v", text), new("@n", 1) } };
            await command.ExecuteNonQueryAsync();
            command.Parameters["@n"].Value = 2;
            var entry = DuplicateEntry.From(await Assert.ThrowsAsync<MySqlException>(command.ExecuteNonQueryAsync))!;
            var before = await Fingerprint.OfAsync(database);

            var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(database.ConnectionString))
                .DiagnoseAsync(entry, new FailedCommand(insert, [new CommandParameter("v", text), new CommandParameter("n", 2)], database.Name));

            Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
            Assert.Equal(before, await Fingerprint.OfAsync(database));
        }
    }

    private static DuplicateEntryDiagnoser DiagnoserOf(Shop shop) => new(() => new MySqlConnection(shop.Database.ConnectionString));
}
