using Dup1062.Analyzers.Handling;
using static Dup1062.Analyzers.Tests.Handling.Catches;

namespace Dup1062.Analyzers.Tests.Handling;

/// <summary>DUP1108: 1062 has a name.</summary>
public class BareNumberTests
{
    [Theory]
    [InlineData("catch (MySqlException e) when ({|info:e.Number == 1062|}) { return null; }")]
    [InlineData("catch (MySqlException e) { if ({|info:e.Number != 1062|}) throw; return null; }")]
    [InlineData("catch (MySqlException e) { switch (e.Number) { case {|info:1062|}: return null; default: throw; } }")]
    [InlineData("catch (Exception e) { switch (e) { case MySqlException { {|info:Number: 1062|} }: return null; default: throw; } }")]
    [InlineData("catch (Exception e) { if (e is not MySqlException { {|info:Number: 1062|} }) throw; return null; }")]
    [InlineData("catch (MySqlException e) when (e is { Number: {|info:1062|} or 1586 }) { return null; }")]
    [InlineData("catch (Exception e) { return e.InnerException switch { MySqlException { {|info:Number: 1062|} } => 1, MySqlException { Number: 1451 } => 2, _ => 3 }; }")]
    [InlineData("catch (Exception e) when ({|info:(e as MySqlException)?.Number == 1062|}) { return null; }")]
    public async Task ABare1062_IsSuggested(string clause)
    {
        await VerifyAsync(Connector, clause);
        await VerifyAsync(Data, clause);
    }

    [Theory]
    [InlineData("catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (MySqlException e) { const int Duplicate = 1062; if (e.Number == Duplicate) return null; throw; }")]
    [InlineData("catch (MySqlException e) when (e.Number == 1761) { return null; }")]
    [InlineData("catch (HttpException e) when (e.Number == 1062) { return null; }")]
    [InlineData("catch (MySqlException e) { if (code.Length == 1062) return null; throw; }")]
    public Task ANamedOrForeignNumber_IsQuiet(string clause) => VerifyAsync(Connector, clause);

    private static Task VerifyAsync(string driver, string clause) => VerifyClauseAsync<ErrorComparisonAnalyzer>("DUP1108", driver, clause);
}
