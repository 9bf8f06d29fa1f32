using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>The try and its typed catch: where they go, and what the handler does.</summary>
public class HandleDuplicateFixTests
{
    [Fact]
    public Task AStatementWhoseResultNobodyUses_GoesOn() => VerifyAsync(
        """
            void Run(string code)
            {
                db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code });
                db.Close();
            }
        """,
        """
            void Run(string code)
            {
                try
                {
                    db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code });
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
                db.Close();
            }
        """);

    [Fact]
    public Task AnAwaitedCall_StaysAwaited() => VerifyAsync(
        """
            async Task Run(string code)
            {
                await db.ExecuteAsync("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code }).ConfigureAwait(false);
            }
        """,
        """
            async Task Run(string code)
            {
                try
                {
                    await db.ExecuteAsync("INSERT INTO coupon (code) VALUES (@code)", new { code }).ConfigureAwait(false);
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
            }
        """);

    [Fact]
    public Task ACommand_IsWrappedWhereItIsExecuted() => VerifyAsync(
        """
            void Run(string code)
            {
                using var cmd = new MySqlCommand("INSERT INTO [|coupon|] (code) VALUES (@code)", db);
                cmd.Parameters.AddWithValue("@code", code);
                cmd.ExecuteNonQuery();
            }
        """,
        """
            void Run(string code)
            {
                using var cmd = new MySqlCommand("INSERT INTO coupon (code) VALUES (@code)", db);
                cmd.Parameters.AddWithValue("@code", code);
                try
                {
                    cmd.ExecuteNonQuery();
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
            }
        """);

    [Fact]
    public Task ATextDeclaredElsewhere_IsHandledWhereItRuns() => VerifyAsync(
        """
            private const string Sql = "INSERT INTO [|coupon|] (code) VALUES (@code)";

            void Run(string code)
            {
                using (var cmd = db.CreateCommand())
                {
                    cmd.CommandText = Sql;
                    cmd.Parameters.AddWithValue("@code", code);
                    cmd.ExecuteNonQuery();
                }
            }
        """,
        """
            private const string Sql = "INSERT INTO coupon (code) VALUES (@code)";

            void Run(string code)
            {
                using (var cmd = db.CreateCommand())
                {
                    cmd.CommandText = Sql;
                    cmd.Parameters.AddWithValue("@code", code);
                    try
                    {
                        cmd.ExecuteNonQuery();
                    }
                    catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                    {
                        // The row is already there: go on, or update it here.
                    }
                }
            }
        """);

    [Theory]
    [InlineData("bool", "")]
    [InlineData("async Task<bool>", "await ")]
    [InlineData("async ValueTask<bool>", "await ")]
    public Task AReturnedAnswer_IsFalse(string type, string await)
    {
        var call = await.Length == 0 ? "Execute" : "ExecuteAsync";
        return VerifyAsync(
            $$"""
                {{type}} Add(string code)
                {
                    return {{await}}db.{{call}}("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code }) == 1;
                }
            """,
            $$"""
                {{type}} Add(string code)
                {
                    try
                    {
                        return {{await}}db.{{call}}("INSERT INTO coupon (code) VALUES (@code)", new { code }) == 1;
                    }
                    catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                    {
                        // The row is already there.
                        return false;
                    }
                }
            """);
    }

    [Fact]
    public Task AReturnedCount_IsForAPersonToDecide() => VerifyAsync(
        """
            int Add(string code)
            {
                return db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code });
            }
        """,
        """
            int Add(string code)
            {
                try
                {
                    return db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code });
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: decide what happens instead.
                    throw;
                }
            }
        """);

    [Fact]
    public Task ALocalThatIsUsedLater_IsDeclaredBefore() => VerifyAsync(
        """
            int Add(string code)
            {
                var rows = db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code });
                return rows + 1;
            }
        """,
        """
            int Add(string code)
            {
                int rows;
                try
                {
                    rows = db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code });
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: decide what happens instead.
                    throw;
                }
                return rows + 1;
            }
        """);

    [Fact]
    public Task ANullableLocal_KeepsItsType() => VerifyAsync(
        """
            string? Add(string code)
            {
                var stored = db.QuerySingleOrDefault<string>("INSERT INTO [|coupon|] (code) VALUES (@code) RETURNING code", new { code });
                return stored;
            }
        """,
        """
            string? Add(string code)
            {
                string? stored;
                try
                {
                    stored = db.QuerySingleOrDefault<string>("INSERT INTO coupon (code) VALUES (@code) RETURNING code", new { code });
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: decide what happens instead.
                    throw;
                }
                return stored;
            }
        """);

    /// <summary>With the failing row others are lost, so going on in silence would be wrong.</summary>
    [Theory]
    [InlineData("""db.Execute("INSERT INTO [|coupon|] (code) VALUES (@a), (@b)", new { a = code, b = "x" });""")]
    [InlineData("""db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code); DELETE FROM users WHERE login = @code", new { code });""")]
    [InlineData("""db.Execute("INSERT INTO [|coupon|] (code) SELECT email FROM users");""")]
    [InlineData("""db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new[] { new { code }, new { code } });""")]
    public Task MoreThanOneRow_IsForAPersonToDecide(string statement) => VerifyAsync(
        $$"""
            void Run(string code)
            {
                {{statement}}
            }
        """,
        $$"""
            void Run(string code)
            {
                try
                {
                    {{statement.Replace("[|", "").Replace("|]", "")}}
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: decide what happens instead.
                    throw;
                }
            }
        """);

    [Fact]
    public Task AnIdThatIsReadLater_IsForAPersonToDecide() => VerifyAsync(
        """
            long Add(string email)
            {
                using var cmd = new MySqlCommand("INSERT INTO [|users|] (email, created) VALUES (@email, now())", db);
                cmd.Parameters.AddWithValue("@email", email);
                cmd.ExecuteNonQuery();
                return cmd.LastInsertedId;
            }
        """,
        """
            long Add(string email)
            {
                using var cmd = new MySqlCommand("INSERT INTO users (email, created) VALUES (@email, now())", db);
                cmd.Parameters.AddWithValue("@email", email);
                try
                {
                    cmd.ExecuteNonQuery();
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: decide what happens instead.
                    throw;
                }
                return cmd.LastInsertedId;
            }
        """);

    [Fact]
    public Task InALambda_ItsOwnReturnCounts() => VerifyAsync(
        """
            void Run(System.Func<System.Func<string, bool>, int> register)
            {
                register(code =>
                {
                    return db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code }) > 0;
                });
            }
        """,
        """
            void Run(System.Func<System.Func<string, bool>, int> register)
            {
                register(code =>
                {
                    try
                    {
                        return db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code }) > 0;
                    }
                    catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                    {
                        // The row is already there.
                        return false;
                    }
                });
            }
        """);

    [Fact]
    public Task ATryAround_GetsAnotherInside() => VerifyAsync(
        """
            void Run(string code)
            {
                try
                {
                    db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code });
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.LockDeadlock)
                {
                    db.Close();
                }
            }
        """,
        """
            void Run(string code)
            {
                try
                {
                    try
                    {
                        db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code });
                    }
                    catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                    {
                        // The row is already there: go on, or update it here.
                    }
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.LockDeadlock)
                {
                    db.Close();
                }
            }
        """);

    [Theory]
    [InlineData("""
            int Add(string code) => db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code });
        """)]
    [InlineData("""
            Task<int> Add(string code)
            {
                return db.ExecuteAsync("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code });
            }
        """)]
    [InlineData("""
            void Run(string code)
            {
                db.ExecuteAsync("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code }).Wait();
            }
        """)]
    [InlineData("""
            void Run(string code)
            {
                if (db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code }) == 0) db.Close();
            }
        """)]
    [InlineData("""
            string? Run(string code)
            {
                using var reader = db.ExecuteReader("INSERT INTO [|coupon|] (code) VALUES (@code) RETURNING code", new { code });
                return reader.Read() ? reader.GetString(0) : null;
            }
        """)]
    [InlineData("""
            int Run(string code)
            {
                int rows = db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code }), more = 1;
                return rows + more;
            }
        """)]
    [InlineData("""
            int Run(string code)
            {
                Count(db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code }), out var rows);
                return rows;
            }

            static void Count(int count, out int rows) => rows = count;
        """)]
    [InlineData("""
            string? Run(string code)
            {
                var stored = db.QueryFirst("INSERT INTO [|coupon|] (code) VALUES (@code) RETURNING code", new { code }) is string s ? new { s } : null;
                return stored?.s;
            }
        """)]
    [InlineData("""
            int Run(string code)
            {
                const int one = 1;
                ref var rows = ref Count(db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code }));
                return rows + one;
            }

            private readonly int[] counts = [0];

            ref int Count(int rows)
            {
                counts[0] = rows;
                return ref counts[0];
            }
        """)]
    [InlineData("""
            System.Collections.Generic.IEnumerable<int> Run(string code)
            {
                yield return db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code });
            }
        """)]
    [InlineData("""
            string Sql => db.Database.Length == 0 ? "" : "INSERT INTO [|coupon|] (code) VALUES (@code)";
        """)]
    [InlineData("""
            void Run(string code, bool fast)
            {
                db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)",
        #if FAST
                    new { code, fast });
        #else
                    new { code });
        #endif
            }
        """)]
    public Task WhereATryWouldNotFit_NothingIsOffered(string members) => VerifyAsync(members, members);

    private static Task VerifyAsync(string members, string expected) =>
        new InsertFixTest<HandleDuplicateFix>(Store.Members(members), Store.Members(expected), Store.Schema).RunAsync();
}
