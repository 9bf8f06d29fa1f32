using System.Collections;
using System.Data.Common;
using System.Reflection;
using Dup1062.Servers;
using Microsoft.EntityFrameworkCore;

namespace Dup1062.Diagnostics.Tests.Entries;

/// <summary>The driver's exception, however it is wrapped.</summary>
public class ExceptionTests
{
    private static readonly IReadOnlyDictionary<string, Func<Exception, Exception>> Wrappings = new Dictionary<string, Func<Exception, Exception>>
    {
        ["itself"] = e => e,
        ["EF Core"] = e => new DbUpdateException("An error occurred", e),
        ["deep"] = e => Enumerable.Range(0, 100).Aggregate(e, (inner, i) => new InvalidOperationException($"{i}", inner)),
        ["one of several"] = e => new AggregateException(new TimeoutException(), new AggregateException(new DbUpdateException("", e)), new IOException()),
        ["reflection"] = e => new TargetInvocationException(e),
    };

    [SkippableTheory]
    [EachServer("MySqlConnector")]
    [EachServer("MySql.Data")]
    public async Task Is_found_however_it_is_wrapped(ServerKind kind, string driver)
    {
        var error = await ErrorOfAsync(kind, driver, "INSERT INTO users VALUES (2, 'a@b.c')");
        Assert.All(Wrappings, wrapping =>
        {
            var exception = wrapping.Value(error);
            Assert.True(exception.IsDuplicateEntry());
            Assert.True(exception.TryGetDuplicateEntry(out var entry));
            Assert.Equal((1062, "a@b.c", "uq_email", error.Message), (entry.Number, entry.Value, entry.Key, entry.Message));
            Assert.Equal(kind == ServerKind.MySql ? "users" : null, entry.Table);
        });
    }

    [SkippableTheory]
    [EachServer("MySqlConnector")]
    [EachServer("MySql.Data")]
    public async Task Neighbours_are_none(ServerKind kind, string driver)
    {
        foreach (var sql in (string[])["INSERT INTO users VALUES (3, NULL)", "INSERT INTO visits VALUES (9)", "ALTER TABLE users ADD INDEX uq_email (id)", "SELECT nothing"])
        {
            var error = await ErrorOfAsync(kind, driver, sql);
            Assert.False(new DbUpdateException("", error).IsDuplicateEntry(), error.Message);
        }
    }

    [SkippableTheory]
    [EachServer("uq_email", true)]
    [EachServer("UQ_Email", true)]
    [EachServer("users.uq_email", true)]
    [EachServer("email", false)]
    [EachServer("uq", false)]
    [EachServer("PRIMARY", false)]
    [EachServer("", false)]
    [InlineData(ServerKind.MySql, "visits.uq_email", false)]
    public async Task By_key(ServerKind kind, string key, bool expected)
    {
        var error = await ErrorOfAsync(kind, "MySqlConnector", "INSERT INTO users VALUES (2, 'a@b.c')");
        Assert.Equal(expected, new DbUpdateException("", error).IsDuplicateEntry(key));
    }

    [SkippableTheory]
    [EachServer("PRIMARY", true)]
    [EachServer("primary", true)]
    [InlineData(ServerKind.MySql, "users.PRIMARY", true)]
    [InlineData(ServerKind.MariaDb, "users.PRIMARY", false)]
    [InlineData(ServerKind.MySql56, "users.PRIMARY", false)]
    public async Task By_primary_key_with_its_table_only_where_the_server_names_it(ServerKind kind, string key, bool expected)
    {
        var error = await ErrorOfAsync(kind, "MySql.Data", "INSERT INTO users VALUES (1, 'x')");
        Assert.Equal(expected, error.IsDuplicateEntry(key));
    }

    [Fact]
    public void A_ring_of_exceptions_has_an_end()
    {
        var first = new InvalidOperationException("first");
        var ring = new InvalidOperationException("second", first);
        typeof(Exception).GetField("_innerException", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(first, ring);
        Assert.False(ring.IsDuplicateEntry());
    }

    [Fact]
    public void Exceptions_that_share_their_inner_ones_are_looked_at_once()
    {
        var exception = Enumerable.Range(0, 60).Aggregate((Exception)new IOException(), (inner, _) => new AggregateException(inner, inner));
        Assert.False(exception.IsDuplicateEntry());
    }

    [Fact]
    public void Nothing_is_no_duplicate()
    {
        Assert.False(((Exception?)null).IsDuplicateEntry());
        Assert.False(((Exception?)null).TryGetDuplicateEntry(out _));
    }

    [Fact]
    public void Another_database_s_number_is_something_else() => Assert.False(new OtherDatabaseException { Data = { ["Server Error Code"] = 1062 } }.IsDuplicateEntry());

    [Theory]
    [InlineData(1062, true)]
    [InlineData(1062L, true)]
    [InlineData((ushort)1062, true)]
    [InlineData(MySqlConnector.MySqlErrorCode.DuplicateKeyEntry, true)]
    [InlineData("1062", true)]
    [InlineData("a 1062", false)]
    [InlineData(long.MaxValue, false)]
    [InlineData('\u0426', false)]
    [InlineData(null, false)]
    public async Task The_number_may_be_of_any_type(object? number, bool expected)
    {
        var error = await ErrorOfAsync(ServerKind.MariaDb, "MySqlConnector", "INSERT INTO users VALUES (2, 'a@b.c')");
        ((IDictionary)error.Data)["Server Error Code"] = number;
        Assert.Equal(expected, error.IsDuplicateEntry());
    }

    private static async Task<DbException> ErrorOfAsync(ServerKind kind, string driver, string sql)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(50) NOT NULL, UNIQUE KEY uq_email (email));
            CREATE TABLE visits (user_id INT NOT NULL, FOREIGN KEY (user_id) REFERENCES users (id));
            INSERT INTO users VALUES (1, 'a@b.c');
            """);
        await using var connection = await Driver.OpenAsync(driver, database.ConnectionString);
        return await connection.ErrorOfAsync(sql);
    }

    private sealed class OtherDatabaseException : DbException
    {
        public int Number => 1062;
    }
}
