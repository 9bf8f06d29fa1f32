namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>What a handler may do with a duplicate, over an INSERT that can collide.</summary>
public class HandlerTests
{
    public static TheoryData<string> Drivers => CatchTest.Drivers;

    [Theory]
    [MemberData(nameof(Drivers))]
    public Task LogAndGoOn_IsFlagged(string driver) => CatchTest.VerifyHandlerAsync("DUP1101", "catch ([|MySqlException|] e) { log.Error(e, code); }", driver);

    [Theory]
    [InlineData("catch ([|MySqlException|]) { }")]
    [InlineData("catch ([|MySqlException|] e) { Console.WriteLine(e.ToString()); return false; }")]
    [InlineData("catch ([|MySqlException|] e) { log.Error(e.Number + e.Message); }")]
    [InlineData("catch ([|MySqlException|] e) { if (e.InnerException != null) log.Error(e.InnerException); }")]
    [InlineData("catch ([|MySqlException|] e) { throw new StoreException(code, e); }")]
    [InlineData("catch ([|MySqlException|] e) { return Explain(e); }")]
    [InlineData("catch ([|DbException|] e) { log.Error(e); } finally { db.Dispose(); }")]
    [InlineData("catch ([|MySqlException|] e) when (attempt > 0) { log.Error(e); }")]
    [InlineData("catch (MySqlException e) when (e.Number == 1213) { attempt++; } catch ([|MySqlException|] e) { log.Error(e); }")]
    public Task TheSameForEveryFailure_IsFlagged(string clauses) => CatchTest.VerifyHandlerAsync("DUP1101", clauses);

    [Theory]
    [MemberData(nameof(Drivers))]
    public Task ATestOfTheNumber_IsQuiet(string driver) =>
        CatchTest.VerifyHandlerAsync("DUP1101", "catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) { return false; }", driver);

    [Theory]
    [InlineData("catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { }")]
    [InlineData("catch (MySqlException e) when (e is { Number: 1062 or 1586 }) { }")]
    [InlineData("catch (MySqlException e) { if (e.Number != 1062) throw; }")]
    [InlineData("catch (MySqlException e) { switch (e.ErrorCode) { case MySqlErrorCode.DuplicateKeyEntry: break; default: throw; } }")]
    [InlineData("catch (MySqlException e) { log.Error(e); throw; }")]
    [InlineData("catch (MySqlException e) { log.Error(e); throw e; }")]
    [InlineData("catch (MySqlException e) { if (e.ErrorCode == MySqlErrorCode.LockDeadlock) throw new StoreException(code, e); throw; }")]
    [InlineData("catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.LockDeadlock) { }")]
    [InlineData("catch (MySqlException e) when (IsDuplicate(e)) { }")]
    [InlineData("catch (MySqlException e) { if (IsDuplicate(e)) return true; log.Error(e); }")]
    [InlineData("catch (MySqlException e) { if ((int?)e.Data[\"Server Error Code\"] == 1062) return true; log.Error(e); }")]
    [InlineData("catch (MySqlException e) { if (e.SqlState == \"23000\") return true; }")]
    [InlineData("catch (MySqlException e) { if (e.Message.Contains(\"uq\")) return true; }")]
    [InlineData("catch (MySqlException e) { return e.Number switch { 1062 => true, _ => false }; }")]
    [InlineData("catch (MySqlException e) { throw Translator.Translate(e); }")]
    [InlineData("catch (MySqlException e) when (e.Number == 1062) { } catch (MySqlException e) { log.Error(e); }")]
    [InlineData("catch (UniqueConstraintException) { } catch (MySqlException e) { log.Error(e); }")]
    [InlineData("catch (TimeoutException e) { log.Error(e); }")]
    public Task DuplicatesToldFromOthersOrLetGo_AreQuiet(string clauses) => CatchTest.VerifyHandlerAsync("DUP1101", clauses);

    [Theory]
    [InlineData("throw new InvalidOperationException(\"expected an error\");")]
    [InlineData("Assert.Fail(\"expected an error\");")]
    public Task ATestThatWaitsForTheError_IsQuiet(string failure) => CatchTest.VerifyAsync("DUP1101", $$"""
        static class Assert { public static void Fail(string message) => throw new Exception(message); }

        void Test(object p)
        {
            try { db.Execute("{{CatchTest.Insert}}", p); {{failure}} }
            catch (MySqlException e) { log.Error(e); }
        }
        """);

    [Fact]
    public Task WhatIsThrownInsteadMayBeTestedAround() => CatchTest.VerifyAsync("DUP1101", $$"""
        void Run(object p)
        {
            try
            {
                try { db.Execute("{{CatchTest.Insert}}", p); }
                catch (MySqlException e) { throw new StoreException(code, e); }
            }
            catch (StoreException e) when (e.InnerException is MySqlException { Number: 1062 }) { }
        }
        """);

    [Fact]
    public Task ARetryThatCountsInItsFilter_IsQuiet() => CatchTest.VerifyAsync("DUP1101", $$"""
        void Run(object p)
        {
            for (var attempt = 0; ; attempt++)
            {
                try { db.Execute("{{CatchTest.Insert}}", p); return; }
                catch (MySqlException) when (attempt < 3) { }
            }
        }
        """);

    [Theory]
    [InlineData("catch ({|info:Exception|} e) { log.Error(e, code); return false; }")]
    [InlineData("{|info:catch|} { }")]
    [InlineData("catch (MySqlException e) when (e.Number == 1213) { attempt++; } catch ({|info:Exception|} e) { log.Error(e); }")]
    public Task AGeneralHandler_IsASuggestion(string clauses) => CatchTest.VerifyHandlerAsync("DUP1110", clauses);

    [Theory]
    [InlineData("catch (Exception e) { if (e is not MySqlException { Number: 1062 }) throw; }")]
    [InlineData("catch (Exception e) { switch (e) { case MySqlException { Number: 1062 }: break; default: throw; } }")]
    [InlineData("catch (Exception e) when (e is not MySqlException) { log.Error(e); }")]
    [InlineData("catch (Exception) { db.Close(); throw; }")]
    [InlineData("catch (MySqlException) { throw; } catch (Exception e) { log.Error(e); }")]
    public Task AGeneralHandlerThatTellsDuplicates_IsQuiet(string clauses) => CatchTest.VerifyHandlerAsync("DUP1110", clauses);
}
