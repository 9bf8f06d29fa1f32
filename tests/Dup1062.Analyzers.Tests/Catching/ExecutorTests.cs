namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>DUP1111: methods that run the SQL of others.</summary>
public class ExecutorTests
{
    [Theory]
    [InlineData("public int Run(string sql, object p) { try { return db.Execute(sql, p); } catch ({|info:MySqlException|} e) { log.Error(e); return 0; } }")]
    [InlineData("public int Run(string sql) { try { using var cmd = new MySqlCommand(sql, db); return cmd.ExecuteNonQuery(); } catch ({|info:MySqlException|} e) { throw new StoreException(sql, e); } }")]
    [InlineData("public int Run(string sql) { using var cmd = new MySqlCommand { CommandText = sql, Connection = db }; try { return cmd.ExecuteNonQuery(); } catch ({|info:DbException|}) { return -1; } }")]
    [InlineData("public void Run(string all) { foreach (var sql in all.Split(';')) { using var cmd = db.CreateCommand(); try { cmd.CommandText = sql; cmd.ExecuteNonQuery(); } catch ({|info:MySqlException|} e) { throw new StoreException(sql, e); } } }")]
    [InlineData("public int Run(MySqlCommand cmd) { try { return cmd.ExecuteNonQuery(); } catch ({|info:MySqlException|}) { return 0; } }")]
    public Task AnExecutorThatHidesDuplicates_IsASuggestion(string member) => CatchTest.VerifyAsync("DUP1111", member);

    [Theory]
    [InlineData("public int Run(string sql) { try { return db.Execute(sql); } catch (MySqlException e) { log.Error(e); throw; } }")]
    [InlineData("public int Run(string sql) { try { return db.Execute(sql); } catch (MySqlException e) when (e.ErrorCode != MySqlErrorCode.DuplicateKeyEntry) { return 0; } }")]
    [InlineData("private int Run(string sql) { try { return db.Execute(sql); } catch (MySqlException e) { return 0; } }")]
    [InlineData("public int Run(string name) { try { return db.Execute(\"DELETE FROM coupon WHERE code = @name\", new { name }); } catch (MySqlException e) { return 0; } }")]
    [InlineData("public int Run(string sql) { try { return db.Execute(sql); } catch (Exception e) { log.Error(e); return 0; } }")]
    public Task AnExecutorThatDoesNot_IsQuiet(string member) => CatchTest.VerifyAsync("DUP1111", member);
}
