using Dup1062.Analyzers.Handling;
using static Dup1062.Analyzers.Tests.Handling.Catches;

namespace Dup1062.Analyzers.Tests.Handling;

/// <summary>DUP1104: an SQLSTATE taken for a duplicate, on both drivers.</summary>
public class SqlStateTests
{
    [Theory]
    [InlineData("catch (MySqlException e) when ([|e.SqlState == \"23000\"|]) { return null; }")]
    [InlineData("catch (MySqlException e) when ([|e.SqlState == \"23505\"|]) { return null; }")]
    [InlineData("catch (MySqlException e) when ([|e.SqlState == MySqlErrorCode.DuplicateKeyEntry.ToString()|]) { return null; }")]
    [InlineData("catch (MySqlException e) when ([|e.SqlState == nameof(MySqlErrorCode.DuplicateKeyEntry)|]) { return null; }")]
    [InlineData("catch (MySqlException e) { if ([|e.SqlState != \"23000\"|]) throw; return null; }")]
    [InlineData("catch (MySqlException e) when (e is { [|SqlState: \"23000\"|] }) { return null; }")]
    [InlineData("catch (MySqlException e) when (e.SqlState is \"40001\" or [|\"23000\"|]) { return null; }")]
    [InlineData("catch (MySqlException e) { switch (e.SqlState) { case [|\"23000\"|]: return null; default: throw; } }")]
    [InlineData("catch (MySqlException e) when (e.Number == 1213 || [|e.SqlState == \"23000\"|]) { return null; }")]
    [InlineData("catch (MySqlException e) when ([|e.SqlState.Equals(\"23000\")|]) { return null; }")]
    [InlineData("catch (MySqlException e) when ([|string.Equals(\"23000\", e.SqlState, StringComparison.Ordinal)|]) { return null; }")]
    [InlineData("catch (DbException e) when ([|e.SqlState == \"23000\"|]) { return null; }")]
    [InlineData("catch (Exception e) when ([|(e.InnerException as DbException)?.SqlState == \"23000\"|]) { return null; }")]
    public Task AStateAsDuplicate_IsFlagged(string clause) => VerifyAsync(clause);

    [Fact]
    public Task AnExtensionMethodBehindFilters_IsFlagged() => VerifyMembersAsync<ErrorComparisonAnalyzer>("DUP1104", Connector, """
            static bool IsConflict(MySqlException e) => e.Number == 1213 || [|e.SqlState == "23000"|];
        """);

    [Theory]
    [InlineData("catch (MySqlException e) when (e.SqlState == \"23000\" && e.Number == 1062) { return null; }")]
    [InlineData("catch (MySqlException e) when (e.Number != 1452 && e.SqlState == \"23000\") { return null; }")]
    [InlineData("catch (MySqlException e) when (e.SqlState == \"23000\") { return e.Number switch { 1452 => 1, _ => 2 }; }")]
    [InlineData("catch (MySqlException e) { if (e.SqlState != \"23000\") throw; return e.ErrorCode; }")]
    [InlineData("catch (MySqlException e) when (e.SqlState == \"23000\") { throw new ConstraintException(e); }")]
    [InlineData("catch (MySqlException e) when (e.SqlState == \"40001\") { return null; }")]
    [InlineData("catch (MySqlException e) when (e.SqlState == state) { return null; }")]
    [InlineData("catch (PostgresException e) when (e.SqlState == \"23505\") { return null; }")]
    public Task TheNumberOrAnotherState_IsQuiet(string clause) => VerifyAsync(clause);

    [Fact]
    public Task CodeForAnotherEngine_IsFlaggedOnAnExceptionOfMySqlOnly() => VerifyMembersAsync<ErrorComparisonAnalyzer>("DUP1104", Connector, """
            static bool IsTakenInPostgreSql(DbException x) => x.SqlState == "23505";

            static bool IsTaken(DbException x) => x.GetType().Name switch { "PostgresException" => x.SqlState == "23505", _ => false };

            static bool IsTakenInMySqlOrPostgreSql(MySqlException x) => [|x.SqlState == "23505"|];
        """);

    private static async Task VerifyAsync(string clause)
    {
        await VerifyClauseAsync<ErrorComparisonAnalyzer>("DUP1104", Connector, clause);
        await VerifyClauseAsync<ErrorComparisonAnalyzer>("DUP1104", Data, clause);
    }
}
