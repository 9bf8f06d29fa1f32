using static Dup1062.Analyzers.Tests.Retries.Retrying;

namespace Dup1062.Analyzers.Tests.Retries;

/// <summary>DUP1106: predicates that say yes to a duplicate, whatever way they take.</summary>
public class PredicateTests
{
    [Theory]
    [InlineData("e.InnerException is MySqlException { Number: 1205 or [|1062|] or 1213 }")]
    [InlineData("e is MySqlException { Number: 1205 } or MySqlException { Number: [|1062|] }")]
    [InlineData("e is MySqlException m && ([|m.Number == 1062|] || m.Number == 1213)")]
    [InlineData("e is MySqlException m && [|m.Number == (int)MySqlErrorCode.DuplicateKeyEntry|]")]
    [InlineData("(e as MySqlException)?.Number is 1205 or [|1062|]")]
    [InlineData("e.GetBaseException() is MySqlException m && new[] { 1205, [|1062|] }.Contains(m.Number)")]
    [InlineData("e is MySqlException m && Codes.Contains(m.Number)", "[|e is MySqlException m && Codes.Contains(m.Number)|]")]
    [InlineData("e is MySqlException m && Array.IndexOf(new[] { 1205, [|1062|] }, m.Number) >= 0")]
    [InlineData("e is [|MySqlException|]")]
    [InlineData("e is TimeoutException or [|MySqlException|]")]
    [InlineData("e is [|DbException|]")]
    [InlineData("e is [|DbUpdateException|]")]
    [InlineData("e is [|MySqlException|] { Number: not 1045 }")]
    [InlineData("e switch { MySqlException { Number: [|1062|] } => true, _ => false }")]
    [InlineData("e switch { TimeoutException => true, [|MySqlException|] m => m.Number > 1000, _ => false }")]
    [InlineData("attempts < 3 && e is MySqlException { Number: [|1062|] }")]
    [InlineData("(int?)e.Data[\"Server Error Code\"] is 1205 or [|1062|]")]
    [InlineData("e is MySqlException m && IsListed(m.Number)", "[|e is MySqlException m && IsListed(m.Number)|]")]
    public Task APredicateThatSaysYes_IsFlagged(string expression, string? marked = null)
    {
        // A helper or list outside of the method is shown where the method asks.
        var method = marked is null ? $"bool IsTransient(Exception e) => {expression};" : $"[|bool IsTransient(Exception e) => {expression};|]";
        return VerifyAsync($$"""
                static readonly int[] Codes = [1205, 1062];
                int attempts;

                {{method}}

                static bool IsListed(int number) => Array.IndexOf(Codes, number) >= 0;
            """);
    }

    [Theory]
    [InlineData("switch (e) { case TimeoutException: case [|MySqlException|]: return true; default: return false; }")]
    [InlineData("switch (e) { case MySqlException { Number: 1205 }: case MySqlException { Number: [|1062|] }: return true; } return false;")]
    [InlineData("if (e is MySqlException m) switch (m.Number) { case 1205: case [|1062|]: return true; } return false;")]
    [InlineData("if (e is not MySqlException m) return false; switch (m.Number) { case 1213: return true; case [|1062|]: return true; default: return false; }")]
    [InlineData("if (attempts > 3) return false; return e is MySqlException { Number: 1213 or [|1062|] };")]
    [InlineData("for (var x = e; x != null; x = x.InnerException) { if (x is MySqlException m && (m.Number == 1205 || [|m.Number == 1062|])) return true; } return false;")]
    [InlineData("while (e != null) { if (e is [|MySqlException|]) return true; e = e.InnerException; } return false;")]
    [InlineData("var m = e.InnerException as MySqlException; return m != null && (m.Number == 1205 || [|m.Number == 1062|]);")]
    public Task AMethodThatSaysYes_IsFlagged(string body) => VerifyAsync($$"""
            int attempts;

            bool ShouldRetryOn(Exception e)
            {
                {{body}}
            }
        """);

    [Theory]
    [InlineData("e is MySqlException { Number: 1205 or 1213 }")]
    [InlineData("e is MySqlException { IsTransient: true }")]
    [InlineData("e is DbException { IsTransient: true }")]
    [InlineData("e is MySqlException m && m.IsTransient")]
    [InlineData("e is MySqlException m && m.Number != 1062")]
    [InlineData("e is MySqlException { Number: not 1062 }")]
    [InlineData("e is MySqlException { Number: > 1200 }")]
    [InlineData("e is MySqlException m && !IsDuplicate(m)")]
    [InlineData("e is MySqlException m && m.Message.Contains(\"Deadlock\")")]
    [InlineData("e is MySqlException m && m.Message.IndexOf(\"syntax error\") == -1")]
    [InlineData("e is MySqlException m && m.SqlState == \"40001\"")]
    [InlineData("e is MySqlException m && Codes.Contains(m.Number)")]
    [InlineData("e is TimeoutException")]
    [InlineData("e is MySqlException m && (m.Number == 1213 || codes.Count > 0)")]
    [InlineData("e is MySqlException m && (codes.Count > 0 || m.Number == 1213)")]
    [InlineData("e is HttpException { Number: 1062 }")]
    [InlineData("codes.Contains((e as MySqlException)?.Number ?? 0)")]
    [InlineData("e is MySqlException { Number: 1062 } ? false : e is DbException")]
    [InlineData("e switch { MySqlException { Number: 1062 } => false, MySqlException => true, _ => false }")]
    public Task APredicateThatSaysNoOrPerhaps_IsQuiet(string expression) => VerifyAsync($$"""
            static readonly int[] Codes = [1205, 1213];
            readonly List<int> codes;

            bool IsTransient(Exception e) => {{expression}};

            static bool IsDuplicate(MySqlException e) => e.Number == 1062;
        """);

    [Theory]
    [InlineData("bool IsPermanent(MySqlException e) => e.Number == 1062;")]
    [InlineData("bool IsNotTransient(MySqlException e) => e.Number == 1062;")]
    [InlineData("bool IsDuplicate(MySqlException e) => e.Number == 1062;")]
    [InlineData("static readonly int[] NeverRetry = { 1062 };")]
    [InlineData("int MaxRetries = 1062;")]
    [InlineData("bool IsRetrieved(MySqlException e) => e.Number == 1062;")]
    [InlineData("bool ShouldRetryWithANewCode(Exception e) => e is MySqlException { Number: 1062 };")]
    [InlineData("void OnRetryOn(MySqlException e) { }")]
    [InlineData("static bool Hopeless(MySqlErrorCode c) => c is MySqlErrorCode.ParseError or MySqlErrorCode.NoSuchTable or MySqlErrorCode.DuplicateKeyEntry;")]
    public Task OtherNames_AreQuiet(string member) => VerifyAsync("    " + member);

    [Theory]
    [InlineData("static bool IsTransient(MySqlErrorCode c) => c is MySqlErrorCode.LockDeadlock or [|MySqlErrorCode.DuplicateKeyEntry|];")]
    [InlineData("static bool IsTransient(int number) => number is 1205 or [|1062|];")]
    [InlineData("static bool ShouldRetry(string what, MySqlException e, int attempt) => attempt < 3 && e.Number is 1205 or [|1062|];")]
    [InlineData("static readonly int[] TransientErrors = { 1205, [|1062|] };")]
    [InlineData("static readonly HashSet<MySqlErrorCode> RetryableCodes = new() { MySqlErrorCode.LockDeadlock, [|MySqlErrorCode.DuplicateKeyEntry|] };")]
    [InlineData("static IReadOnlyList<int> ErrorsToRetry { get; } = [1205, [|1062|]];")]
    [InlineData("readonly Func<MySqlException, bool> isTransient = e => e.Number == 1213 || [|e.Number == 1062|];")]
    public Task NumbersAndLists_AreFlagged(string member) => VerifyAsync("    " + member);

    [Fact]
    public Task ANumberOfAnotherSystem_IsQuiet() => new Helpers.Dup1062Test<Analyzers.Retries.RetryAnalyzer>("DUP1106", """
        class Service
        {
            static readonly int[] RetryableExitCodes = [1060, 1062];

            static bool ShouldRetry(int exitCode) => exitCode is 1060 or 1062;
        }

        """, schema: null).RunAsync();

    /// <summary>The ways through open conditions are as many as two to the power of their number.</summary>
    [Fact]
    public Task APredicateWithoutEnd_IsLeftAlone() => VerifyAsync($$"""
            bool IsTransient(MySqlException e)
            {
                {{string.Concat(Enumerable.Range(0, 60).Select(i => $"if (e.Message.Length == {i}) Environment.Exit({i});\n"))}}
                return {{string.Join(" || ", Enumerable.Range(2000, 1500).Select(i => $"e.Number == {i}"))}};
            }
        """);

    [Fact]
    public Task AListThatAPredicateAsks_IsFlaggedOnce() => VerifyAsync("""
            static readonly int[] TransientErrors = { 1205, [|1062|] };

            static bool IsTransient(MySqlException e) => TransientErrors.Contains(e.Number);
        """);

    [Fact]
    public Task AnExceptionOfAnyDatabase_IsQuietWhereThereAreOthers() => new Helpers.Dup1062Test<Analyzers.Retries.RetryAnalyzer>(
        "DUP1106", File(Connector, "    static bool IsTransient(Exception e) => e is DbException or DbUpdateException;"), schema: null)
    {
        SolutionTransforms = { (solution, project) => solution.WithProjectAssemblyName(project, "Npgsql.Store") },
    }.RunAsync();
}
