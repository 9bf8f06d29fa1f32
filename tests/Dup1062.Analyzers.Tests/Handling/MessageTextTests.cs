using Dup1062.Analyzers.Handling;
using static Dup1062.Analyzers.Tests.Handling.Catches;

namespace Dup1062.Analyzers.Tests.Handling;

/// <summary>DUP1103: a duplicate recognised by the text of the message.</summary>
public class MessageTextTests
{
    [Theory]
    [InlineData("catch (MySqlException e) { if ([|e.Message.Contains(\"Duplicate\")|]) return null; throw; }")]
    [InlineData("catch (MySqlException e) { if ([|e.Message.Contains(\"1062\")|]) return null; throw; }")]
    [InlineData("catch (MySqlException e) { var taken = [|e.Message.StartsWith(\"Duplicate\")|]; return taken; }")]
    [InlineData("catch (MySqlException e) when ([|e.Message.ToLower().IndexOf(\"duplicate entry\")|] >= 0) { return null; }")]
    [InlineData("catch (MySqlException e) when ([|Regex.IsMatch(e.Message, \"Duplicate entry '.*' for key\")|]) { return null; }")]
    [InlineData("catch (MySqlException e) { if ([|e.Message.ContainsIgnoreCase(\"Duplicate entry\")|]) return null; throw; }")]
    [InlineData("catch (DbException e) when ([|e.Message.Contains(\"Duplicate entry\")|]) { return null; }")]
    [InlineData("catch (Exception e) when (e.InnerException?[|.Message.Contains(\"Duplicate entry\")|] == true) { return null; }")]
    [InlineData("catch (Exception e) when ([|e.GetBaseException().Message.Contains(\"Duplicate entry\")|]) { return null; }")]
    [InlineData("catch (Exception e) when ([|e.ToString().Contains(\"Duplicate entry\")|]) { return null; }")]
    [InlineData("catch (DbUpdateException e) { if ([|e.InnerException.Message.Contains(\"Duplicate entry\")|]) return null; throw; }")]
    [InlineData("catch (DbUpdateException e) when ([|e.InnerException!.Message.Contains(\"duplicate\", StringComparison.OrdinalIgnoreCase)|]) { return null; }")]
    [InlineData("catch (Exception e) { if ([|Regex.IsMatch(e.Message, @\"UNIQUE constraint failed: \\w+\\.code\")|]) return null; throw; }")]
    public async Task TextOfAnException_IsFlagged(string clause)
    {
        await VerifyAsync(Connector, clause);
        await VerifyAsync(Data, clause);
    }

    [Fact]
    public Task AHelperForTwoEngines_IsFlaggedForMySql() => VerifyMembersAsync<MessageTextAnalyzer>("DUP1103", Connector, """
            static bool IsTaken(Exception x)
            {
                for (; x != null; x = x.InnerException)
                {
                    if (x.Message.Contains("UNIQUE constraint") || [|x.Message.Contains("duplicate entry", StringComparison.OrdinalIgnoreCase)|]) return true;
                }
                return false;
            }
        """);

    [Theory]
    [InlineData("catch (MySqlException e) when (e.Number == 1062) { return e.Message.EndsWith(\"uq_email'\") ? 1 : 2; }")]
    [InlineData("catch (MySqlException e) when (e.Number == 1062 && e.Message.Contains(\"Duplicate entry\")) { return null; }")]
    [InlineData("catch (MySqlException e) when (IsDuplicate(e) || e.Message.Contains(\"Duplicate entry\")) { return null; }")]
    [InlineData("catch (MySqlException e) when (e.Message.Contains(\"Duplicate column name\")) { return null; }")]
    [InlineData("catch (MySqlException e) { if (e.Message.Contains(\"Duplicate\")) return null; Execute(\"ALTER TABLE t ADD c INT\"); throw; }")]
    [InlineData("catch (ArgumentException e) when (e.Message.Contains(\"same key\")) { return null; }")]
    [InlineData("catch (ArgumentException e) when (e.Message.Contains(\"Duplicate entry\")) { return null; }")]
    [InlineData("catch (Exception e) when (e.Message.Contains(\"duplicate\")) { return null; }")]
    [InlineData("catch (Exception e) { log.Warn(\"Duplicate entry in price list: {Sku}\", code); return null; }")]
    [InlineData("catch (Exception e) when (code.Contains(\"Duplicate entry\")) { return null; }")]
    public Task OtherTexts_AreQuiet(string clause) => VerifyAsync(Connector, clause);

    [Fact]
    public Task AnExceptionOfTheApplicationItself_IsQuiet() => VerifyMembersAsync<MessageTextAnalyzer>("DUP1103", Connector, """
            void Add(string sku)
            {
                if (!seen.Add(sku)) throw new InvalidOperationException($"Duplicate entry {sku}");
            }

            void AddAll()
            {
                try { Add("tea"); }
                catch (Exception e) when (e.Message.StartsWith("Duplicate entry")) { }
            }
        """);

    [Fact]
    public Task CodeForAnotherEngine_IsQuiet() => VerifyMembersAsync<MessageTextAnalyzer>("DUP1103", Connector, """
            static class PostgreSqlErrors
            {
                static bool IsTaken(Exception x) => x.Message.Contains("duplicate key value violates unique constraint");

                static bool IsTaken(DbException x) => x.Message.Contains("duplicate key");
            }
        """);

    private static Task VerifyAsync(string driver, string clause) => VerifyClauseAsync<MessageTextAnalyzer>("DUP1103", driver, clause);
}
