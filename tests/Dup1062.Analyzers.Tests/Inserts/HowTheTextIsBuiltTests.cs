namespace Dup1062.Analyzers.Tests.Inserts;

/// <summary>Shapes S29 to S55: concatenation, formats, interpolation, appended pieces, table names known only at run time.</summary>
public class HowTheTextIsBuiltTests
{
    [Theory]
    [InlineData("""
        cmd.CommandText = String.Format("INSERT INTO [|wallet|](user_id, {0}) VALUES(@user, 1); INSERT INTO [|user_pref|](user_id, name) VALUES(@user, 'theme')", ColumnFor(kind));
        """)]
    [InlineData("""
        var text = @"
                INSERT INTO {|info:lease|} VALUES (@key, ";
        foreach (var field in extra) text += "@" + field + ", ";
        text += "@last)";
        """)]
    [InlineData("""
        string q2 = @"
                    INSERT INTO [|user_pref|]
                    (user_id, name, value)
                    VALUES
                    (@user, @name, @value)                    
                    ";
        """)]
    [InlineData("""
        command.CommandText = "INSERT INTO [|wallet|] VALUES (@user, ";
        command.CommandText += "@currency, ";
        command.CommandText += "@balance)";
        """)]
    [InlineData("""
        var text = "INSERT INTO [|wallet|] VALUES (@user, ";
        text += "@currency, ";
        text += "@balance)";
        db.Run(text);
        """)]
    [InlineData(""" db.Statement($"INSERT INTO [|wallet|] (user_id,currency, balance) VALUES ({user.Id},@p{user.Id}_cur, 0)"); """)]
    [InlineData(""" Exec("insert into [|coupon|] (percent, code) values (" + percent + ", '" + code + "')"); """)]
    public Task TextThatCanCollide_IsFlagged(string statements) => Shop.VerifyStatementsAsync(statements);

    [Fact]
    public Task AConstantTableName_IsUnderlinedWhereItIsUsed() => Shop.VerifyMembersAsync(""""
        static class TableNames { public const string ProductTag = "product_tag"; }

        void Run()
        {
            query = $"""
                INSERT INTO {[|TableNames.ProductTag|]} (product_id, tag_id)
                SELECT p.new_id, t.tag_id
                FROM import_map p JOIN tag_import t ON t.product_id = p.old_id
                """;
        }
        """");

    [Fact]
    public Task TableNamesInConstantsAndReadonlyFields_Resolve() => Shop.VerifyMembersAsync("""
        const string T1 = "coupon";
        static readonly string T2 = "coupon";
        string T3 => _options.Prefix + "coupon";

        void Run()
        {
            var a = $"INSERT INTO {[|T1|]} (code) VALUES (@c)";
            var b = "INSERT INTO " + [|T2|] + " (code) VALUES (@c)";
            var c = $"INSERT INTO {T3} (code) VALUES (@c)";
        }
        """);

    [Theory]
    [InlineData("""
        string q1 = @"
                    INSERT INTO user_pref
                    (user_id, name, value)                    
                    VALUES
                    (@user, @name, @value)
                    ON DUPLICATE KEY UPDATE value=@value;
                    ";
        """)]
    [InlineData("""
        const string save =
            "INSERT INTO coupon ("
            + "`code`,"
            +  "`percent`,"
            +  "`note`) "
            + "VALUES (?code,?percent,?note) "
            + "ON DUPLICATE KEY UPDATE percent=?percent";
        """)]
    [InlineData(""" cmd.CommandText = String.Format("insert into {0} (id, title, size) values (?id, ?title, ?size)", _table); """)]
    [InlineData("""
        string sql = "REPLACE INTO coupon (code, percent, note) VALUES ";
        sql += "(?code, ?percent, ?note)";
        """)]
    [InlineData(""" query = $"replace into {TableFor(kind)} (" + columns + $") values ({marks})"; """)]
    [InlineData("""
        var copy = "INSERT INTO {1} ({0}) SELECT {0} FROM {1}_old".With(columns, table);
        return "{0};{1}".With(copy, drop);
        """)]
    [InlineData("""
        script += $@"
        CREATE TABLE IF NOT EXISTS `{Prefix()}lease` (`resource` varchar(100) NOT NULL, PRIMARY KEY (`resource`));
        INSERT IGNORE INTO `{Prefix()}lease` (`resource`) VALUES(@in);
        INSERT IGNORE INTO `{Prefix()}lease` (`resource`) VALUES(@out);";
        """)]
    [InlineData("""
        conn.Execute(
            $"REPLACE INTO `{totals}` "
            + $"(`user_id`, `balance`) "
            + $"SELECT @user_id, SUM(`amount`) FROM `payment`", row, tx);
        """)]
    [InlineData("""
        var head = new StringBuilder().Append($"INSERT IGNORE INTO {TableFor(kind)} (code");
        for (var i = 0; i < extra.Count; i++) head.Append(", x").Append(i);
        head.Append(") VALUES ");
        """)]
    [InlineData(""" var sql = string.Format("INSERT INTO `{0}`.`{1}` ({2}) VALUES ({3})", map.Schema, map.Table, Names(row), Marks(row)); """)]
    [InlineData("""
        var sql = await store.HasAsync(kind, id)
            ? "UPDATE `copy_" + kind + "` SET " + pairs + " WHERE id = @id;"
            : "INSERT INTO `copy_" + kind + "` (" + cols + ") VALUES (" + marks + ");";
        """)]
    [InlineData(""" sql = "INSERT IGNORE INTO " + link + " (`" + left + "Id`, `" + right + "Id`) VALUES (@l, @r);"; """)]
    [InlineData("""
        if (Run(update) == 0)
            cmd.CommandText = "insert into " + _table + " (`id`,`" + String.Join("`,`", names) + "`) values (?id,?" + String.Join(",?", names) + ")";
        """)]
    [InlineData(""" cmd.CommandText = "insert into " + table + " (order_id, line_no, sku) values ( ?o, ?l, ?s )"; """)]
    [InlineData("""
        var got = db.Execute(
            "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED; " +
            $"INSERT INTO `{_opt.Prefix}coupon` (code, note) " +
            @"  SELECT @code, @note FROM dual WHERE NOT EXISTS (" +
            $" SELECT 1 FROM `{_opt.Prefix}coupon` WHERE code = @code AND note <> 'expired');", p);
        """)]
    [InlineData("""
        return $@"START TRANSACTION;
        INSERT INTO `{_opt.Prefix}wallet` (`user_id`, balance)
            SELECT `user_id`, SUM(amount) FROM (SELECT `user_id`, amount FROM `{_opt.Prefix}entry` LIMIT @n) part GROUP BY `user_id`
            ON DUPLICATE KEY UPDATE balance = balance + VALUES(balance);
        COMMIT;";
        """)]
    [InlineData("""
        db.Execute($"insert into `{_opt.Prefix}user_pref` (user_id, name, value) " +
            "value (@user, @pref, @text) " +
            "on duplicate key update value = @text", p);
        """)]
    [InlineData("""
        var sql = "INSERT INTO coupon (code, percent) VALUES (@code, @percent)";
        db.Execute(sql + " ON DUPLICATE KEY UPDATE percent = @percent");
        """)]
    [InlineData("""
        var sb = new StringBuilder();
        sb.Append("INSERT INTO coupon (code, percent) VALUES (@code, @percent)");
        sb.Append(" ON DUPLICATE KEY UPDATE percent = @percent");
        """)]
    public Task HandledOrUnknownText_IsQuiet(string statements) => Shop.VerifyStatementsAsync(statements);

    [Fact]
    public Task AConstantFinishedElsewhere_IsQuiet() => Shop.VerifyMembersAsync("""
        private const string Insert = "INSERT INTO coupon (code, percent) VALUES (@code, @percent)";
        private const string Save = Insert + " ON DUPLICATE KEY UPDATE percent = @percent";
        """);

    [Fact]
    public Task AColumnsConcatenatedFromConstants_AreRead() => Shop.VerifyMembersAsync("""
        static class Refund { public const string TableName = "refund", ColBy = "issued_by", ColSum = "amount"; }

        void Run()
        {
            var cmd = new MySqlCommand("INSERT INTO " + Refund.TableName + "("
                + Refund.ColBy + ", " + Refund.ColSum + ")"
                + " VALUES("
                + (r.By is null ? "NULL" : "'" + r.By.Replace("'", "''") + "'") + ", "
                + (r.Full ? 1 : 0) + "); "
                + "SELECT LAST_INSERT_ID()", conn);
        }
        """);

    [Fact]
    public Task ATableNameFromAParameter_IsQuiet() => Shop.VerifyMembersAsync("""
        public override string StoreSql(string table)
        {
            return $@"
        insert into {table}
        (
            invoice_no,
            total
        )
        values
        (
            @InvoiceNo,
            @Total
        )";
        }
        """);

    [Theory]
    [InlineData("", "{_opt.Prefix}[|coupon|]")]
    [InlineData("", "`{_opt.Prefix}[|coupon`|]")]
    [InlineData("shop_", "{_opt.Prefix}coupon")]
    public Task AConfiguredPrefix_StandsForTheHole(string prefix, string table) =>
        Shop.Test($$"""
            class Store
            {
                void Run() => db.Execute($"INSERT INTO {{table}} (code) VALUES (@c)");
            }
            """).WithOption("dup1062.table_prefix", prefix).RunAsync();

    [Fact]
    public Task AHoleInTheVerb_IsQuiet() => Shop.VerifyMembersAsync("""
        static class Tables { public const string Coupon = "coupon"; }

        void Run(bool lenient) => sb.Append($"INSERT {(lenient ? "IGNORE" : "")} INTO `{Tables.Coupon}` (code) VALUES (@c)");
        """);
}
