using System.Data.Common;
using Dup1062.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Scenarios;

public class SaveChangesTests
{
    public sealed class Account
    {
        public int Id { get; set; }

        public required string Email { get; set; }

        public string Name { get; set; } = "";
    }

    public sealed class Visit
    {
        public Guid Id { get; set; }

        public int Page { get; set; }

        public int Visitor { get; set; }
    }

    [SkippableTheory, EachServer]
    public Task A_taken_address(ServerKind kind) => ExpectAsync(kind, Cause.AlreadyExists, context => context.Add(new Account { Email = "ann@example.org", Name = "Another Ann" }));

    [SkippableTheory, EachServer]
    public Task Another_case_of_an_address(ServerKind kind) => ExpectAsync(kind, Cause.CollationEqual, context => context.Add(new Account { Email = "ANN@example.org" }));

    [SkippableTheory, EachServer]
    public Task An_address_twice_in_one_save(ServerKind kind) =>
        ExpectAsync(kind, Cause.BatchDuplicate, context => context.AddRange(new Account { Email = "new@example.org", Name = "a" }, new Account { Email = "new@example.org", Name = "b" }));

    [SkippableTheory, EachServer]
    public Task A_pair_that_is_there(ServerKind kind) => ExpectAsync(kind, Cause.CompositeKey, context => context.Add(new Visit { Id = Guid.NewGuid(), Page = 1, Visitor = 1 }));

    [SkippableTheory, EachServer]
    public Task An_address_changed_to_a_taken_one(ServerKind kind) => ExpectAsync(kind, Cause.AlreadyExists, context => context.Set<Account>().Single(account => account.Email == "bob@example.org").Email = "ann@example.org");

    private static async Task ExpectAsync(ServerKind kind, Cause expected, Action<DbContext> change)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE Account (Id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, Email VARCHAR(100) NOT NULL, Name VARCHAR(40) NOT NULL, UNIQUE KEY IX_Account_Email (Email)) CHARSET=utf8mb4;
            CREATE TABLE Visit (Id CHAR(36) CHARACTER SET ascii NOT NULL PRIMARY KEY, Page INT NOT NULL, Visitor INT NOT NULL, UNIQUE KEY IX_Visit (Page, Visitor)) CHARSET=utf8mb4;
            INSERT INTO Account (Email, Name) VALUES ('ann@example.org', 'Ann'), ('bob@example.org', 'Bob');
            INSERT INTO Visit VALUES ('5f0c1b1e-1111-4111-8111-111111111111', 1, 1), ('5f0c1b1e-2222-4111-8111-111111111111', 1, 2), ('5f0c1b1e-3333-4111-8111-111111111111', 2, 1)
            """);
        var recorder = new CommandRecorder();
        await using var context = new Shop(database, recorder);
        change(context);

        var error = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(database.ConnectionString)).DiagnoseAsync(DuplicateEntry.From(error)!, recorder.Last);

        Assert.True(diagnosis.Cause == expected, $"{diagnosis.Cause}: {recorder.Last!.Text}");
        Assert.Empty(diagnosis.Unread);
    }

    private sealed class Shop(TestDatabase database, IInterceptor interceptor) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) =>
            options.UseMySql(database.ConnectionString, ServerVersion.Parse(database.Server.VersionText)).AddInterceptors(interceptor);

        protected override void OnModelCreating(ModelBuilder model)
        {
            model.Entity<Account>().ToTable(nameof(Account)).HasIndex(account => account.Email).IsUnique();
            model.Entity<Visit>().ToTable(nameof(Visit)).HasIndex(visit => new { visit.Page, visit.Visitor }).IsUnique();
        }
    }

    private sealed class CommandRecorder : DbCommandInterceptor
    {
        public FailedCommand? Last { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Last = new FailedCommand(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => new CommandParameter(p.ParameterName, p.Value))], command.Connection!.Database);
            return new(result);
        }
    }
}
