namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>
/// Ways to write one INSERT in C#, as arguments of <c>db.Execute(…, p)</c>. <c>‹verb›</c> marks where IGNORE goes, <c>‹end›</c> where a clause
/// behind the rows goes.
/// </summary>
internal static class Literals
{
    public static IEnumerable<string> All =>
    [
        // Regular.
        """ "INSERT‹verb› INTO [|coupon|] (code, percent) VALUES (@code, @percent)‹end›" """,
        """ "INSERT‹verb› INTO [|coupon|] (code, percent) VALUES (@code, @percent)‹end›;" """,
        """ "INSERT‹verb› INTO [|coupon|] (code, percent) VALUES (@code, @percent)‹end› ;  " """,
        """ "insert‹verb› into\r\n\t[|coupon|] (code, percent)\r\n\tvalues ('a\\'\"\u00e9', 5)‹end›\r\n" """,
        """ "INSERT‹verb› INTO [|coupon|] SET code = @code, percent = @percent‹end›" """,
        """ "INSERT‹verb› INTO [|coupon|] (code, percent) VALUES ('a', 1), ('b;--', 2)‹end›;" """,
        // Comments.
        """ "INSERT‹verb› INTO [|coupon|] (code, percent) VALUES (@code, @percent)‹end› -- done; really" """,
        """ "INSERT /* plain */‹verb› INTO [|coupon|] (code, percent) VALUES (@code, @percent /* ) */)‹end› /* end */ ; # bye" """.Replace("INSERT /* plain */‹verb›", "INSERT‹verb› /* plain */"),
        // Several statements.
        """ "SET @x = 1; INSERT‹verb› INTO [|coupon|] (code, percent) VALUES (@code, @percent)‹end›; DELETE FROM users WHERE login = @code;" """,
        // Verbatim.
        """ @"INSERT‹verb› INTO [|coupon|] (code, percent) VALUES (@code, ""5"")‹end›" """,
        """
        @"
            INSERT‹verb› INTO [|coupon|]
            (code, percent)
            VALUES
            (@code, @percent)‹end›                    
            "
        """,
        // Raw.
        """" """INSERT‹verb› INTO [|coupon|] (code, percent) VALUES ("a", @percent)‹end›""" """",
        """"
        """
            INSERT‹verb› INTO [|coupon|]
                (code, percent)
            VALUES
                (@code, @percent)‹end›;
            """
        """",
        """""
        """"
          INSERT‹verb› INTO [|coupon|] (code, percent)

          VALUES ('"""', @percent)‹end›
          -- end

          """"
        """"",
        // Interpolated.
        """ $"INSERT‹verb› INTO [|coupon|] (code, percent) VALUES ('{code}', {percent})‹end›" """,
        """ $"INSERT‹verb› INTO {[|Table|]} (code, percent) VALUES ('{{x}}', {percent:D3})‹end›;" """,
        """
        $@"INSERT‹verb› INTO [|coupon|] (code, percent)
           VALUES (""{code}"", {percent})‹end›
        "
        """,
        """"
        $"""
            INSERT‹verb› INTO [|coupon|] (code, percent)
            VALUES ('{code}', {percent})‹end›
            """
        """",
        """"
        $$"""
            INSERT‹verb› INTO [|coupon|] (code, percent)
            VALUES ('{{code}}{}', {{percent}})‹end›;
            """
        """",
        // Chains.
        """
        "INSERT‹verb› INTO [|coupon|] " +
            "(code, percent) " +
            "VALUES (@code, " + // the rest
            "@percent)‹end›"
        """,
        """ "INSERT‹verb› INTO " + Table + " (code, percent) VALUES ('" + code + "', " + percent + ")‹end›;" """.Replace("Table", "[|Table|]"),
        """
        "INSERT‹verb› INTO [|coupon|] (code, percent) " +
            @"VALUES ('\\', " +
            $"{percent})‹end›" +
            ";" + " -- end"
        """,
        """ string.Format("INSERT‹verb› INTO [|coupon|] (code, percent) VALUES ('{0}', {1})‹end›;", code, percent) """,
    ];

    /// <summary>The literal as it is before any fix.</summary>
    public static string Plain(string literal) => With(literal, "", "");

    /// <summary>The literal with texts at its marks, without the marks of findings.</summary>
    public static string Fixed(string literal, string verb, string end) => With(literal, verb, end).Replace("[|", "").Replace("|]", "");

    /// <summary>A program that executes a literal.</summary>
    public static string Program(string literal) => Store.Members($$"""
            private const string Table = "coupon";

            void Run(string code, int percent)
            {
                db.Execute({{literal.Trim(' ')}}, new { code, percent });
            }
        """);

    private static string With(string literal, string verb, string end) => literal.Replace("‹verb›", verb).Replace("‹end›", end);
}
