using Dup1062.Diagnostics.Tests.EntityFrameworkCore;
using Dup1062.Servers;
using Microsoft.EntityFrameworkCore;

namespace Dup1062.Diagnostics.Tests.OracleEntityFrameworkCore;

/// <summary>What the errors of Oracle's provider bring to the monitor: MySql.Data below, EF Core 10 above. It supports MySQL alone.</summary>
public class ReportTests
{
    [SkippableTheory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(5, true)]
    [InlineData(5, false)]
    public async Task A_failing_SaveChanges_is_reported_once_with_its_command(int rows, bool isAsync)
    {
        await using var database = await CreateAsync();
        await using var reports = new Reports();
        await using var users = new Users(database, reports.Monitor);
        for (var i = 1; i < rows; i++) users.Add(new User { Email = $"u{i}@shop.example" });
        users.Add(new User { Email = "ann@shop.example", Name = "Ann again" });

        if (isAsync) await Assert.ThrowsAsync<DbUpdateException>(() => users.SaveChangesAsync());
        else Assert.Throws<DbUpdateException>(() => users.SaveChanges());

        var (entry, command) = await reports.OnlyAsync();
        Assert.Equal(("ann@shop.example", "uq_email", "users"), (entry.Value, entry.Key, entry.Table));
        Assert.Contains("INSERT INTO `users`", command!.Text);
        Assert.Contains("ann@shop.example", command.Parameters.Select(parameter => parameter.Value));
    }

    [SkippableFact]
    public async Task Commands_of_one_s_own_are_reported()
    {
        await using var database = await CreateAsync();
        await using var reports = new Reports();
        await using var users = new Users(database, reports.Monitor);
        var email = "ann@shop.example";
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => users.Database.ExecuteSqlAsync($"INSERT INTO users (email) VALUES ({email})"));
        Assert.Equal(email, Assert.Single((await reports.OnlyAsync()).Command!.Parameters).Value);
    }

    private static async Task<TestDatabase> CreateAsync()
    {
        var database = await TestServers.CreateDatabaseAsync(ServerKind.MySql);
        await database.ExecuteAsync("""
            CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(50) NOT NULL, name VARCHAR(50), UNIQUE KEY uq_email (email));
            INSERT INTO users (email, name) VALUES ('ann@shop.example', 'Ann'), ('bob@shop.example', 'Bob');
            """);
        return database;
    }

    private sealed class Users(TestDatabase database, DuplicateEntryMonitor monitor) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseMySQL(database.ConnectionString).UseDuplicateEntryDiagnostics(monitor);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<User>(user =>
        {
            user.ToTable("users");
            user.Property(u => u.Id).HasColumnName("id");
            user.Property(u => u.Email).HasColumnName("email").HasMaxLength(50);
            user.Property(u => u.Name).HasColumnName("name").HasMaxLength(50);
        });
    }
}
