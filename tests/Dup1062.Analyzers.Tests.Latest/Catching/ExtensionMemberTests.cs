namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>Extension members, which the Roslyn that ships with the oldest hosts cannot parse.</summary>
public class ExtensionMemberTests
{
    private const string Extensions = """
        using Dapper;
        using MySqlConnector;
        static class Extensions
        {
            extension(MySqlException e)
            {
                public bool IsTaken => e.Number == 1062;

                public bool Takes() => e.Number == 1062;

                public bool IsDeadlock => e.Number == 1213;
            }

            extension(MySqlConnection db)
            {
                public void Add(object p) => db.Execute("INSERT INTO coupon (code) VALUES (@code)", p);
            }
        }
        """;

    [Theory]
    [InlineData("MySqlException", "e.IsTaken")]
    [InlineData("MySqlException", "!e.IsDeadlock && e.Takes()")]
    [InlineData("[|MySqlException|]", "e.IsDeadlock")]
    public Task AHelperThatIsOne_IsLookedInto(string caught, string condition) => CatchTest.VerifyWithAsync("DUP1101", $$"""
        void Run(object p)
        {
            try { db.Execute("{{CatchTest.Insert}}", p); }
            catch ({{caught}} e) { if ({{condition}}) return; log.Error(e); }
        }
        """, Extensions);

    [Fact]
    public Task AStatementInOne_IsReached() => CatchTest.VerifyWithAsync("DUP1101", """
        void Run(object p)
        {
            try { db.Add(p); }
            catch ([|MySqlException|] e) { log.Error(e); }
        }
        """, Extensions);

    [Fact]
    public Task ACommandThatGetsItsTextConditionally_IsFollowed() => CatchTest.VerifyAsync("DUP1101", $$"""
        void Run(MySqlCommand command)
        {
            try { command?.CommandText = "{{CatchTest.Insert}}"; command?.ExecuteNonQuery(); }
            catch ([|MySqlException|] e) { log.Error(e); }
        }
        """);
}
