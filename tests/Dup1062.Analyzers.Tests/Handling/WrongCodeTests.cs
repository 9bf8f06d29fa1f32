using Dup1062.Analyzers.Handling;
using static Dup1062.Analyzers.Tests.Handling.Catches;

namespace Dup1062.Analyzers.Tests.Handling;

/// <summary>DUP1105: the HRESULT, and errors that sound like a duplicate row.</summary>
public class WrongCodeTests
{
    [Theory]
    [InlineData("catch (MySqlException e) { if ([|e.ErrorCode == 1062|]) return null; throw; }")]
    [InlineData("catch (MySqlException e) { if ([|1062 != e.ErrorCode|]) throw; return null; }")]
    [InlineData("catch (MySqlException e) when ([|(MySqlErrorCode)e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry|]) { return null; }")]
    [InlineData("catch (MySqlException e) { if ([|e.ErrorCode == (int)MySqlErrorCode.DuplicateUnique|]) return null; throw; }")]
    [InlineData("catch (MySqlException e) when ([|e.ErrorCode is 1062|]) { return null; }")]
    [InlineData("catch (MySqlException e) when (e.ErrorCode is [|1062|] or 1205) { return null; }")]
    [InlineData("catch (MySqlException e) when (e is { [|ErrorCode: 1062|] }) { return null; }")]
    [InlineData("catch (Exception e) when (e.InnerException is MySqlException { [|ErrorCode: 1062|] }) { return null; }")]
    [InlineData("catch (Exception e) when ([|((MySqlException)e.InnerException).ErrorCode == 1062|]) { return null; }")]
    [InlineData("catch (Exception e) when ([|(e as MySqlException)?.ErrorCode == 1062|]) { return null; }")]
    [InlineData("catch (MySqlException e) { switch (e.ErrorCode) { case [|1062|]: return null; default: throw; } }")]
    [InlineData("catch (MySqlException e) { return e.ErrorCode switch { [|1062|] => 0, _ => 1 }; }")]
    [InlineData("catch (MySqlException e) { const int taken = 1062; if ([|e.ErrorCode == taken|]) return null; throw; }")]
    public Task ErrorCodeOfMySqlData_IsTheHResult(string clause) => VerifyAsync(Data, clause);

    [Theory]
    [InlineData("catch (DbException e) when ([|e.ErrorCode == (int)MySqlErrorCode.DuplicateKeyEntry|]) { return null; }")]
    [InlineData("catch (DbException e) when ([|e.ErrorCode == 1062|]) { return null; }")]
    [InlineData("catch (System.Runtime.InteropServices.ExternalException e) when ([|e.ErrorCode == 1062|]) { return null; }")]
    [InlineData("catch (Exception e) when (e is DbException { [|ErrorCode: 1062|] }) { return null; }")]
    [InlineData("catch (MySqlException e) when ([|((DbException)e).ErrorCode == 1062|]) { return null; }")]
    public async Task ErrorCodeOfADbException_IsTheHResultOnBothDrivers(string clause)
    {
        await VerifyAsync(Connector, clause);
        await VerifyAsync(Data, clause);
    }

    [Theory]
    [InlineData("catch (MySqlException e) when ([|e.HResult == -2147467259|]) { return null; }")]
    [InlineData("catch (DbException e) when ([|e.HResult == unchecked((int)0x80004005)|]) { return null; }")]
    [InlineData("catch (Exception e) { if ([|e.HResult is -2147467259|]) return null; throw; }")]
    public async Task HResult_IsTheSameForEveryError(string clause)
    {
        await VerifyAsync(Connector, clause);
        await VerifyAsync(Data, clause);
    }

    [Theory]
    [InlineData("catch (MySqlException e) { if ([|e.ErrorCode == MySqlErrorCode.MultiplePrimaryKey|]) throw new ConflictException(code); throw; }")]
    [InlineData("catch (MySqlException e) { switch (e.Number) { case [|(int)MySqlErrorCode.DuplicateKey|]: return null; default: throw; } }")]
    [InlineData("catch (MySqlException e) when (e.ErrorCode is [|MySqlErrorCode.DuplicateUnique|] or MySqlErrorCode.LockDeadlock) { return null; }")]
    [InlineData("catch (Exception e) when (e.InnerException is MySqlException { [|ErrorCode: MySqlErrorCode.NonUnique|] }) { return null; }")]
    [InlineData("catch (MySqlException e) when ([|e.ErrorCode is MySqlErrorCode.DuplicateKey|]) { return null; }")]
    public Task AnErrorThatOnlySoundsLikeADuplicateRow_IsFlagged(string clause) => VerifyAsync(Connector, clause);

    [Theory]
    [InlineData("catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (MySqlException e) { switch (e.ErrorCode) { case MySqlErrorCode.DuplicateKeyEntry: break; default: throw; } return null; }")]
    [InlineData("catch (Exception e) when (e.GetBaseException() is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (Exception e) when (e.GetBaseException() is MySqlException { ErrorCode: MySqlErrorCode.NonUnique or MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (MySqlException e) when ((int)e.ErrorCode == 1062) { return null; }")]
    [InlineData("catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.LockDeadlock) { return null; }")]
    [InlineData("catch (MySqlException e) { if (e.ErrorCode == MySqlErrorCode.MultiplePrimaryKey) return null; Execute(\"ALTER TABLE t ADD PRIMARY KEY (id)\"); throw; }")]
    public Task TheTypedErrorCode_IsQuiet(string clause) => VerifyAsync(Connector, clause);

    [Theory]
    [InlineData("catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (MySqlException e) when (e.Number == 1062 || e.ErrorCode == 1062) { return null; }")]
    [InlineData("catch (MySqlException e) { return (MySqlErrorCode)e.Number switch { MySqlErrorCode.DuplicateKeyEntry or MySqlErrorCode.DuplicateUnique => true, _ => false }; }")]
    [InlineData("catch (MySqlException e) { switch (e.Number) { case 0: return 1; case 1045: return 2; } throw; }")]
    [InlineData("catch (Exception e) when ((int?)e.Data[\"Server Error Code\"] == (int)MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (DbException e) when (e.ErrorCode == -2147467259) { return null; }")]
    [InlineData("catch (SocketException e) when (e.ErrorCode == 1062) { return null; }")]
    [InlineData("catch (Exception e) when (e.HResult == -2147024784) { return null; }")]
    public Task OtherNumbers_AreQuiet(string clause) => VerifyAsync(Data, clause);

    [Fact]
    public Task AnIndexThatIsATableOfRows_IsNoSchemaChange() => VerifyMembersAsync<ErrorComparisonAnalyzer>("DUP1105", Connector, """
            void CreateIndex(MySqlCommand command)
            {
                try { command.ExecuteNonQuery(); }
                catch (MySqlException e)
                {
                    if ([|e.ErrorCode == MySqlErrorCode.MultiplePrimaryKey|]) throw new ConcurrencyException("Could not update index because of a PK violation");
                    throw;
                }
            }
        """);

    [Fact]
    public Task AFailureOfSomethingElse_IsQuiet() => VerifyMembersAsync<ErrorComparisonAnalyzer>("DUP1105", Data, """
            bool Start(System.Diagnostics.Process process)
            {
                try { return process.Start(); }
                catch (Exception e) when (e.HResult == -2147467259) { return false; }
            }

            void Bind(MySqlCommand command)
            {
                try { command.Parameters.AddWithValue("@date", 1); }
                catch (Exception e) { if (e.HResult != -2147467259) throw; }
            }

            void Enter(int zone, Packet packet)
            {
                if (zone == 1062 || packet.ErrorCode == 1062) Warp();
            }
        """);

    private static Task VerifyAsync(string driver, string clause) => VerifyClauseAsync<ErrorComparisonAnalyzer>("DUP1105", driver, clause);
}
