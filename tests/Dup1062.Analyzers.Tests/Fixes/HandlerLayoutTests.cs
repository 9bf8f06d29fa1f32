using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>The try is written as the code around it is: indentation, line ends, comments and the form of literals stay.</summary>
public class HandlerLayoutTests
{
    [Fact]
    public Task LineEndsAndTabs_AreTheDocuments()
    {
        var source = Lines("""
                void Run(string code)
                {
                    db.Execute("INSERT INTO [|coupon|] (code) " +
                        "VALUES (@code)", new { code });
                }
            """);
        var expected = Lines("""
                void Run(string code)
                {
                    try
                    {
                        db.Execute("INSERT INTO coupon (code) " +
                            "VALUES (@code)", new { code });
                    }
                    catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                    {
                        // The row is already there: go on, or update it here.
                    }
                }
            """);
        return new InsertFixTest<HandleDuplicateFix>(source, expected, Store.Schema).RunAsync();

        static string Lines(string members) => Store.Members(members).Replace("    ", "\t").ReplaceLineEndings("\r\n");
    }

    [Fact]
    public Task Comments_StayWhereTheyAre() => VerifyAsync(
        """
                // A coupon is made once.
                /* the bulk import does this too */
                db.Execute( // see the schema
                    "INSERT INTO [|coupon|] (code) VALUES (@code)",

                    /* named */ new { code }); // @code
                // Done.
        """,
        """
                // A coupon is made once.
                /* the bulk import does this too */
                try
                {
                    db.Execute( // see the schema
                        "INSERT INTO coupon (code) VALUES (@code)",

                        /* named */ new { code }); // @code
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
                // Done.
        """);

    [Fact]
    public Task AVerbatimLiteral_KeepsItsLines() => VerifyAsync(
        """
                db.Execute(@"
                    INSERT INTO [|coupon|] (code)
                    VALUES (@code)
                    ", new { code });
                db.Execute($@"
                    INSERT INTO product_tag (product_id, tag_id, colour)
                    VALUES ({code}, 1)");
        """,
        """
                try
                {
                    db.Execute(@"
                    INSERT INTO coupon (code)
                    VALUES (@code)
                    ", new { code });
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
                db.Execute($@"
                    INSERT INTO product_tag (product_id, tag_id, colour)
                    VALUES ({code}, 1)");
        """);

    [Fact]
    public Task AnInterpolatedVerbatimLiteral_KeepsItsLines() => VerifyAsync(
        """
                db.Execute($@"
                    INSERT INTO [|coupon|] (code, note)
                    VALUES ({
                        code}, 'a
                    b')
                    ", new { code });
        """,
        """
                try
                {
                    db.Execute($@"
                    INSERT INTO coupon (code, note)
                    VALUES ({
                            code}, 'a
                    b')
                    ", new { code });
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    public Task ARawLiteral_MovesAsAWhole(string dollar) => VerifyAsync(
        $""""
                db.Execute({dollar}"""
                    INSERT INTO [|coupon|] (code, note)

                    VALUES (@code, 'a
                      b')
                    """, new {"{ code }"});
        """",
        $""""
                try
                {"{"}
                    db.Execute({dollar}"""
                        INSERT INTO coupon (code, note)

                        VALUES (@code, 'a
                          b')
                        """, new {"{ code }"});
                {"}"}
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {"{"}
                    // The row is already there: go on, or update it here.
                {"}"}
        """");

    [Fact]
    public Task AnEmbeddedStatement_StaysEmbedded() => VerifyAsync(
        """
                if (code.Length > 0)
                    db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code });
                else
                    db.Close();
        """,
        """
                if (code.Length > 0)
                    try
                    {
                        db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code });
                    }
                    catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                    {
                        // The row is already there: go on, or update it here.
                    }
                else
                    db.Close();
        """);

    [Fact]
    public Task AStatementInALineOfOthers_GetsItsOwnLines() => VerifyAsync(
        """
                foreach (var c in code) { db.Open(); db.Execute("INSERT INTO [|coupon|] (code) VALUES (@c)", new { c }); db.Close(); }
        """,
        """
                foreach (var c in code) { db.Open();
                    try
                    {
                        db.Execute("INSERT INTO coupon (code) VALUES (@c)", new { c });
                    }
                    catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                    {
                        // The row is already there: go on, or update it here.
                    }
                    db.Close(); }
        """);

    [Fact]
    public Task ASwitchSection_KeepsItsIndentation() => VerifyAsync(
        """
                switch (code.Length)
                {
                    case 1:
                        db.Execute("INSERT INTO [|coupon|] (code) VALUES (@code)", new { code });
                        break;
                }
        """,
        """
                switch (code.Length)
                {
                    case 1:
                        try
                        {
                            db.Execute("INSERT INTO coupon (code) VALUES (@code)", new { code });
                        }
                        catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                        {
                            // The row is already there: go on, or update it here.
                        }
                        break;
                }
        """);

    [Fact]
    public Task TopLevelStatements_AreStatementsToo()
    {
        const string head = """
            using MySqlConnector;

            MySqlConnection db = new();
            using var cmd = new MySqlCommand("INSERT INTO coupon (code) VALUES ('a')", db);

            """;
        var test = new InsertFixTest<HandleDuplicateFix>(
            head.Replace("coupon", "[|coupon|]") + """
                cmd.ExecuteNonQuery();
                """,
            head + """
                try
                {
                    cmd.ExecuteNonQuery();
                }
                catch (MySqlException ex) when (ex.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
                {
                    // The row is already there: go on, or update it here.
                }
                """,
            Store.Schema);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    private static Task VerifyAsync(string statements, string expected) =>
        new InsertFixTest<HandleDuplicateFix>(InRun(statements), InRun(expected), Store.Schema).RunAsync();

    private static string InRun(string statements) => Store.Members($$"""
            void Run(string code)
            {
        {{statements}}
            }
        """);
}
