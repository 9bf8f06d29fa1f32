namespace Dup1062.Analyzers.Tests.Inserts;

/// <summary>An INSERT whose duplicate is handled is quiet.</summary>
public class HandledInsertTests
{
    private const string Insert = "INSERT INTO product_tag (product_id, tag_id) VALUES (@p, @t)";

    [Theory]
    [InlineData("catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { return 0; }")]
    [InlineData("catch (MySqlException e) when (e.Number == 1062) { return 0; }")]
    [InlineData("catch (MySqlException e) { if (e.Number != 1062) throw; return 0; }")]
    [InlineData("catch (MySqlException e) when (e.Number == local) { return 0; }")]
    [InlineData("catch (MySqlException e) when (Known.Contains(e.Number)) { return 0; }")]
    [InlineData("catch (MySqlException e) { throw Translate(e); }")]
    [InlineData("catch (MySqlException e) { switch (e.ErrorCode) { case MySqlErrorCode.DuplicateKeyEntry: break; default: throw; } return 0; }")]
    [InlineData("catch (MySqlException e) when (e is { Number: 1062 or 1586 }) { return 0; }")]
    [InlineData("catch (Exception e) when (e.GetBaseException() is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return 0; }")]
    [InlineData("catch (MySqlException e) when (e.Number == Duplicate) { return 0; }")]
    [InlineData("catch (MySqlException e) when (IsTaken(e)) { return 0; }")]
    [InlineData("catch (MySqlException e) when (e.Message.Contains(\"Duplicate entry\")) { return 0; }")]
    [InlineData("catch (UniqueConstraintException) { return 0; }")]
    public Task ATypedHandlerAround_IsQuiet(string handler) => Shop.VerifyMembersAsync($$"""
        const int Duplicate = 1062;

        static readonly HashSet<int> Known = [Duplicate, 1586];

        static bool IsTaken(MySqlException e) => e.Number == Duplicate;

        static Exception Translate(MySqlException e) => e.Number == Duplicate ? new InvalidOperationException("taken", e) : e;

        int Run()
        {
            const int local = 1062;
            try { return conn.Execute("{{Insert}}", new { p, t }); }
            {{handler}}
        }
        """);

    [Theory]
    [InlineData("catch (MySqlException e) { log.Error(e); return 0; }")]
    [InlineData("catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.LockDeadlock) { return 0; }")]
    [InlineData("catch (Exception) { throw; }")]
    [InlineData("finally { Close(); }")]
    public Task AnyOtherHandler_IsFlagged(string handler) => Shop.VerifyMembersAsync($$"""
        int Run()
        {
            try { return conn.Execute("INSERT INTO [|product_tag|] (product_id, tag_id) VALUES (@p, @t)", new { p, t }); }
            {{handler}}
        }
        """);

    [Theory]
    [InlineData("conn.Execute(OrKeep(\"{0}\"), new {{ p, t }});")]
    [InlineData("var sql = OrKeep(\"{0}\"); conn.Execute(sql, new {{ p, t }});")]
    [InlineData("const string insert = \"{0}\"; conn.Execute(OrKeep(insert), new {{ p, t }});")]
    [InlineData("conn.Execute(OrSkip(\"{0}\"), new {{ p, t }});")]
    public Task AMethodThatMakesAnUpsertOfIt_IsQuiet(string statement) => Shop.VerifyMembersAsync($$"""
        static string OrKeep(string insert) => insert + " ON DUPLICATE KEY UPDATE tag_id = tag_id";

        static string OrSkip(string insert) { return insert.Replace("INSERT", "INSERT IGNORE"); }

        void Run() { {{string.Format(statement, Insert)}} }
        """);

    [Theory]
    [InlineData("conn.Execute(Traced(\"{0}\"), new {{ p, t }});")]
    [InlineData("var id = Run(\"{0}\");")]
    public Task AMethodThatHasNoWordsForIt_IsFlagged(string statement) => Shop.VerifyMembersAsync($$"""
        static string Traced(string sql) => "/* store */ " + sql;

        string Run(string sql) => conn.ExecuteScalar(sql).ToString();

        void Run() { {{string.Format(statement, "INSERT INTO [|product_tag|] (product_id, tag_id) VALUES (@p, @t)")}} }
        """);

    [Fact]
    public Task SqlAboveTheTryThatExecutesIt_IsQuiet() => Shop.VerifyMembersAsync($$"""
        int Run()
        {
            const string sql = "{{Insert}}";
            try { return conn.Execute(sql, new { p, t }); }
            catch (MySqlException e) when (e.Number == 1062) { return 0; }
        }
        """);

    [Fact]
    public Task ACommandMadeAboveTheTryThatExecutesIt_IsQuiet() => Shop.VerifyMembersAsync($$"""
        int Run()
        {
            using var cmd = new MySqlCommand("{{Insert}}", conn);
            cmd.Parameters.AddWithValue("@p", p);
            try { return cmd.ExecuteNonQuery(); }
            catch (MySqlException e) when (e.Number == 1062) { return 0; }
        }
        """);

    [Fact]
    public Task AWrapperThatHandlesDuplicates_IsQuiet() => Shop.VerifyMembersAsync($$"""
        bool TryInsert(string sql, object args)
        {
            try { conn.Execute(sql, args); return true; }
            catch (MySqlException e) when (e.Number == 1062) { return false; }
        }

        void Run() => TryInsert("{{Insert}}", new { p, t });
        """);

    [Theory]
    [InlineData("Lib.Db.Insert*", "product_tag")]
    [InlineData("Lib.Db.Update", "[|product_tag|]")]
    public Task AConfiguredHandlingMethod_IsQuiet(string pattern, string table) =>
        Shop.Test($$"""
            namespace Lib
            {
                public static class Db { public static void InsertOnce(string sql) => Driver.Run(sql); }
            }

            class Store
            {
                void Run() => Lib.Db.InsertOnce("INSERT INTO {{table}} (product_id, tag_id) VALUES (@p, @t)");
            }
            """).WithOption("dup1062.handling_methods", pattern).RunAsync();

    [Theory]
    [InlineData("db.Execute(Text.AddTag);", "[|product_tag|]")]
    [InlineData("log.Debug(Text.AddTag); try { db.Execute(Text.AddTag); } catch (MySqlConnector.MySqlException e) when (e.Number == 1062) { }", "product_tag")]
    [InlineData("var sql = Text.AddTag; try { db.Execute(sql); } catch (MySqlConnector.MySqlException e) when (e.Number == 1062) { }", "product_tag")]
    [InlineData("db.Execute(Text.AddTag + \" ON DUPLICATE KEY UPDATE tag_id = tag_id\");", "product_tag")]
    public Task ATextThatAnotherFileExecutes_IsJudgedThere(string statement, string table)
    {
        var test = Shop.Test($$"""
            static class Text { public const string AddTag = "INSERT INTO {{table}} (product_id, tag_id) VALUES (@p, @t)"; }
            """);
        test.TestState.Sources.Add($$"""class Store { void Run() { {{statement}} } }""");
        return test.RunAsync();
    }
}
