using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Live;

public class AlreadyExistsTests
{
    [SkippableTheory, EachServer]
    public async Task The_row_is_there_with_other_values(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(100) NOT NULL, name VARCHAR(50), UNIQUE KEY uniq_email (email));
            INSERT INTO users (email, name) VALUES ('ann@example.com', 'Ann');
            """);
        var diagnosis = await Failure.DiagnoseAsync(database, "INSERT INTO users (email, name) VALUES (@email, @name)", ("email", "ann@example.com"), ("name", "Anna"));
        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
        Assert.Empty(diagnosis.Unread);
    }
}
