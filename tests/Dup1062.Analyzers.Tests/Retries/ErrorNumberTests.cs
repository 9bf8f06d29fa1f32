using static Dup1062.Analyzers.Tests.Retries.Retrying;

namespace Dup1062.Analyzers.Tests.Retries;

/// <summary>DUP1106: 1062 among the numbers that EF Core's strategies retry.</summary>
public class ErrorNumberTests
{
    [Theory]
    [InlineData("new[] { [|1062|] }")]
    [InlineData("new int[] { 1205, [|1062|] }")]
    [InlineData("new List<int> { 1205, [|1062|], 1213 }")]
    [InlineData("[1205, [|1062|]]")]
    [InlineData("new[] { [|(int)MySqlErrorCode.DuplicateKeyEntry|] }")]
    [InlineData("new[] { [|Duplicate|] }")]
    [InlineData("new HashSet<int>([1205, [|1062|]])")]
    [InlineData("[|Numbers|]")]
    [InlineData("[|Store.Numbers|]")]
    [InlineData("[|[1213, .. Numbers]|]")]
    [InlineData("[1586, 1205]", "[[|1586|], 1205]")]
    public Task ANumberOfADuplicate_IsFlagged(string numbers, string? marked = null) => VerifyAsync($$"""
            const int Duplicate = 1062;
            static readonly int[] Numbers = { 1205, 1062 };

            static void Configure(DbContextOptionsBuilder options, string connection) =>
                options.UseMySql(connection, ServerVersion.AutoDetect(connection), mySql => mySql.EnableRetryOnFailure(3, TimeSpan.FromSeconds(5), errorNumbersToAdd: {{marked ?? numbers}}));
        """);

    [Theory]
    [InlineData("null")]
    [InlineData("new[] { 1205, 1213 }")]
    [InlineData("numbers")]
    [InlineData("Array.Empty<int>()")]
    public Task OtherNumbers_AreQuiet(string numbers) => VerifyAsync($$"""
            static void Configure(DbContextOptionsBuilder options, string connection, int[] numbers) =>
                options.UseMySql(connection, ServerVersion.AutoDetect(connection), mySql => mySql.EnableRetryOnFailure(1062, TimeSpan.FromSeconds(1062), {{numbers}}));
        """);

    [Fact]
    public Task AStrategyThatIsMade_IsFlagged() => VerifyAsync("""
            static object Strategy(DbContext context) => new MySqlRetryingExecutionStrategy(context, 3, TimeSpan.FromSeconds(5), [[|1062|]]);
        """);

    [Fact]
    public Task OraclesProvider_IsFlagged() => VerifyAsync("""
            class MySQLDbContextOptionsBuilder
            {
                public MySQLDbContextOptionsBuilder EnableRetryOnFailure(int maxRetryCount, TimeSpan maxRetryDelay, ICollection<int> errorNumbersToAdd) => this;
            }

            static void Configure(MySQLDbContextOptionsBuilder mySql) => mySql.EnableRetryOnFailure(3, TimeSpan.FromSeconds(5), new List<int> { [|1062|] });
        """);

    [Fact]
    public Task AnotherEnginesProvider_IsQuiet() => VerifyAsync("""
            class SqlServerDbContextOptionsBuilder
            {
                public void EnableRetryOnFailure(int maxRetryCount, TimeSpan maxRetryDelay, ICollection<int> errorNumbersToAdd) { }
            }

            static void Configure(SqlServerDbContextOptionsBuilder sqlServer) => sqlServer.EnableRetryOnFailure(3, TimeSpan.FromSeconds(5), new[] { 1062 });
        """);
}
