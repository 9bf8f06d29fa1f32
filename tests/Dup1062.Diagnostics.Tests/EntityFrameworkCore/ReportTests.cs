using Dup1062.Servers;
using Microsoft.EntityFrameworkCore;

namespace Dup1062.Diagnostics.Tests.EntityFrameworkCore;

/// <summary>What Pomelo's errors bring to the monitor.</summary>
public class ReportTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [SkippableTheory]
    [EachServer(1, true)]
    [EachServer(1, false)]
    [EachServer(5, true)]
    [EachServer(5, false)]
    public async Task A_failing_SaveChanges_is_reported_once_with_its_command(ServerKind kind, int rows, bool isAsync)
    {
        await using var database = await CreateAsync(kind);
        await using var reports = new Reports();
        await using var users = Users.Open(database, options => options.UseDuplicateEntryDiagnostics(reports.Monitor));
        for (var i = 1; i < rows; i++) users.Add(new User { Email = $"u{i}@shop.example" });
        users.Add(new User { Email = "ann@shop.example", Name = "Ann again" });

        if (isAsync) await Assert.ThrowsAsync<DbUpdateException>(() => users.SaveChangesAsync());
        else Assert.Throws<DbUpdateException>(() => users.SaveChanges());

        var (entry, command) = await reports.OnlyAsync();
        Assert.Equal(("ann@shop.example", "uq_email"), (entry.Value, entry.Key));
        Assert.Contains("INSERT INTO `users`", command!.Text);
        Assert.Contains("ann@shop.example", command.Parameters.Select(parameter => parameter.Value));
        Assert.Equal(database.Name, command.Database);
    }

    [SkippableTheory, EachServer]
    public async Task A_failing_update_is_reported(ServerKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var reports = new Reports();
        await using var users = Users.Open(database, options => options.UseDuplicateEntryDiagnostics(reports.Monitor));
        (await users.All.SingleAsync(user => user.Email == "bob@shop.example")).Email = "ann@shop.example";
        await Assert.ThrowsAsync<DbUpdateException>(() => users.SaveChangesAsync());
        Assert.Contains("UPDATE `users`", (await reports.OnlyAsync()).Command!.Text);
    }

    [SkippableTheory, EachServer]
    public async Task Commands_of_one_s_own_are_reported(ServerKind kind)
    {
        await using var database = await CreateAsync(kind);
        await using var users = Users.Open(database);
        var email = "ann@shop.example";
        await AssertReportedAsync(database, "INSERT", context => context.Database.ExecuteSqlAsync($"INSERT INTO users (email) VALUES ({email})"));
        await AssertReportedAsync(database, "INSERT", context => Task.Run(() => context.Database.ExecuteSql($"INSERT INTO users (email) VALUES ({email})")));
        await AssertReportedAsync(database, "UPDATE", context => context.All.Where(user => user.Email.StartsWith("bob")).ExecuteUpdateAsync(set => set.SetProperty(user => user.Email, email)));
    }

    [SkippableTheory]
    [EachServer(1)]
    [EachServer(30)]
    public async Task The_diagnosis_finds_the_row_of_a_batch(ServerKind kind, int before)
    {
        await using var database = await CreateAsync(kind);
        var diagnosed = new TaskCompletionSource<Diagnosis>();
        var diagnoser = new DuplicateEntryDiagnoser(() => new MySqlConnector.MySqlConnection(database.ConnectionString));
        await using var monitor = new DuplicateEntryMonitor(diagnoser.DiagnoseAsync, new() { Diagnosed = diagnosis => diagnosed.TrySetResult(diagnosis) });
        await using var users = Users.Open(database, options => options.UseDuplicateEntryDiagnostics(monitor));
        users.AddRange(Enumerable.Range(0, before).Select(i => new User { Email = $"new{i}@shop.example" }));
        users.AddRange(new User { Email = "bob@shop.example", Name = "B." }, new User { Email = "newer@shop.example" });
        await Assert.ThrowsAsync<DbUpdateException>(() => users.SaveChangesAsync());
        Assert.Equal(Cause.AlreadyExists, (await diagnosed.Task.WaitAsync(Patience)).Cause);
    }

    [SkippableFact]
    public async Task Other_errors_are_not_reported()
    {
        await using var database = await CreateAsync(ServerKind.MariaDb);
        await using var reports = new Reports();
        await using var users = Users.Open(database, options => options.UseDuplicateEntryDiagnostics(reports.Monitor));
        users.Add(new User { Email = new string('x', 99) });
        await Assert.ThrowsAsync<DbUpdateException>(() => users.SaveChangesAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => users.Database.ExecuteSqlRawAsync("INSERT INTO nowhere VALUES (1)"));
        users.Add(new User { Email = "ann@shop.example" });
        users.Remove(users.ChangeTracker.Entries<User>().First(user => user.Entity.Email.Length == 99).Entity);
        await Assert.ThrowsAsync<DbUpdateException>(() => users.SaveChangesAsync());
        Assert.Equal("ann@shop.example", (await reports.OnlyAsync()).Entry.Value);
    }

    private static async Task AssertReportedAsync(TestDatabase database, string verb, Func<Users, Task> action)
    {
        await using var reports = new Reports();
        await using var users = Users.Open(database, options => options.UseDuplicateEntryDiagnostics(reports.Monitor));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => action(users));
        var (entry, command) = await reports.OnlyAsync();
        Assert.Equal("uq_email", entry.Key);
        Assert.StartsWith(verb, command!.Text);
        Assert.Contains("ann@shop.example", command.Parameters.Select(parameter => parameter.Value));
    }

    private static async Task<TestDatabase> CreateAsync(ServerKind kind)
    {
        var database = await TestServers.CreateDatabaseAsync(kind);
        await Users.CreateAsync(database);
        return database;
    }
}
