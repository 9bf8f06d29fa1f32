using Dup1062.Analyzers.SqlTexts;

namespace Dup1062.Analyzers.Tests.SqlTexts;

/// <summary>The shapes in which real code writes its INSERT statements.</summary>
public class SqlTextShapeTests
{
    [Theory]
    [InlineData("a constant of another class, passed by name",
        "public const string LogSql = \"INSERT INTO `price_log` (`sku`) VALUES (@Sku)\"; void A() { Db.Run(LogSql); } void B() { Db.Run(LogSql); }",
        "INSERT INTO `price_log` (`sku`) VALUES (@Sku)")]
    [InlineData("one local, two branches, a wrapper lines below",
        "void A(bool exists) { string sql; if (!exists) sql = \"INSERT INTO coupon (code) VALUES (@code);\"; else sql = \"UPDATE coupon SET percent = 1\"; Db.Run(sql, null); }",
        "INSERT INTO coupon (code) VALUES (@code);")]
    [InlineData("an initial value that is overwritten when the row was seen",
        "void A(bool seen) { var text = \"INSERT INTO coupon (`code`) VALUES (@code);\"; if (seen) text = \"UPDATE coupon SET percent = 1\"; Db.Run(text); }",
        "INSERT INTO coupon (`code`) VALUES (@code);")]
    [InlineData("one text, many executions",
        "void A(DbCommand cmd, int[] lines) { cmd.CommandText = \"insert into order_line (order_id) values (?order) -- INSERT\"; foreach (var l in lines) { cmd.ExecuteNonQuery(); cmd.Parameters.Clear(); } }",
        "insert into order_line (order_id) values (?order) -- INSERT")]
    [InlineData("a local constant",
        "void A() { const string open = \"INSERT INTO wallet VALUES (?user, 'EUR', 0)\"; Db.Run(open); }",
        "INSERT INTO wallet VALUES (?user, 'EUR', 0)")]
    [InlineData("registered under a key, concatenated over lines",
        "void A() { Db.Run(\"INSERT INTO order_line (order_id, line_no, \" +\n    \"sku, qty) \" +\n    \"VALUES (?, ?, ?, ?)\", 1); }",
        "INSERT INTO order_line (order_id, line_no, sku, qty) VALUES (?, ?, ?, ?)")]
    [InlineData("an expression body",
        "public string AddTagSql() =>\n    \"INSERT INTO product_tag (product_id, tag_id) VALUES (@product, @tag);\";",
        "INSERT INTO product_tag (product_id, tag_id) VALUES (@product, @tag);")]
    [InlineData("a raw string that is returned",
        "string A()\n{\n    return \"\"\"\n           INSERT INTO `orders`\n               (`user_id`)\n           VALUES (@user);\n           SELECT LAST_INSERT_ID();\n           \"\"\";\n}",
        "INSERT INTO `orders`\n    (`user_id`)\nVALUES (@user);\nSELECT LAST_INSERT_ID();")]
    [InlineData("a list of statements, joined",
        "void A(List<string> batch, string[] rows) { batch.Add($@\"INSERT INTO {Tables.Coupon} (a, b) VALUES {string.Join(\", \", rows)}\"); Db.Run(string.Join(\"\\n\", batch)); }",
        "INSERT INTO coupon (a, b) VALUES •")]
    [InlineData("a get-only property, filled by whoever formats it",
        "public string AddSql { get; } =\n    \"INSERT INTO {0} (`RefundNo`) \" +\n    \"VALUES (@RefundNo)\";",
        "INSERT INTO {0} (`RefundNo`) VALUES (@RefundNo)")]
    [InlineData("a dictionary initialiser",
        "static readonly Dictionary<Color, string> Sql = new() { { Color.Red, \"INSERT INTO coupon (code) VALUES (@code)\" }, { Color.Green, \"DELETE FROM coupon\" } };",
        "INSERT INTO coupon (code) VALUES (@code)")]
    [InlineData("an escaped placeholder left for later",
        "object A(string kind) => Db.Run($\"INSERT INTO `{kind}` {{0}}\");",
        "INSERT INTO `•` {0}")]
    [InlineData("a placeholder that is one more column",
        "void A(DbCommand cmd, string column) { cmd.CommandText = String.Format(\"INSERT INTO wallet(user_id, {0}) VALUES(@user, 1)\", column); }",
        "INSERT INTO wallet(user_id, •) VALUES(@user, 1)")]
    [InlineData("cut over = and +=",
        "void A(DbCommand command) { command.CommandText = \"INSERT INTO wallet VALUES (@user, \"; command.CommandText += \"@currency, \"; command.CommandText += \"@balance)\"; command.ExecuteNonQuery(); }",
        "INSERT INTO wallet VALUES (@user, @currency, @balance)")]
    [InlineData("many one-column pieces in a constant",
        "const string save =\n    \"INSERT INTO coupon (\"\n    + \"`code`,\"\n    +  \"`note`) \"\n    + \"VALUES (?code,?note) \"\n    + \"ON DUPLICATE KEY UPDATE note=?note\"; void A() => Db.Run(save);",
        "INSERT INTO coupon (`code`,`note`) VALUES (?code,?note) ON DUPLICATE KEY UPDATE note=?note")]
    [InlineData("an own extension method instead of string.Format",
        "object A(string columns) => Db.Run(\"INSERT INTO {1} ({0})\".With(columns));",
        "INSERT INTO {1} ({0})•")]
    [InlineData("a raw interpolated string with a constant table name",
        "void A() { Db.Run($\"\"\"\n        INSERT INTO {Tables.Coupon} (a)\n        SELECT b FROM c\n        \"\"\"); }",
        "INSERT INTO coupon (a)\nSELECT b FROM c")]
    [InlineData("names from constants of other classes, values inlined through ternaries",
        "void A(string by, bool full) { Db.Run(\"INSERT INTO \" + Tables.Coupon + \"(\" + Tables.Wallet + \")\" + \" VALUES(\" + (by is null ? \"NULL\" : \"'\" + by.Replace(\"'\", \"''\") + \"'\") + \", \" + (full ? 1 : 0) + \"); \" + \"SELECT LAST_INSERT_ID()\"); }",
        "INSERT INTO coupon(wallet) VALUES(•, •); SELECT LAST_INSERT_ID()")]
    [InlineData("a static readonly table name",
        "static readonly string T2 = \"coupon\"; void A() { var b = \"INSERT INTO \" + T2 + \" (code) VALUES (@c)\"; Db.Run(b); }",
        "INSERT INTO coupon (code) VALUES (@c)")]
    [InlineData("a table name that is computed",
        "string T3 => Tables.Coupon.Trim() + \"s\"; void A() { var c = $\"INSERT INTO {T3} (code) VALUES (@c)\"; Db.Run(c); }",
        "INSERT INTO • (code) VALUES (@c)")]
    [InlineData("three literal kinds in a chain",
        "object A(string prefix) => Db.Run(\"SET x; \" +\n    $\"INSERT INTO `{prefix}coupon` (code) \" +\n    @\"  SELECT @code FROM dual WHERE NOT EXISTS (\" +\n    $\" SELECT 1 FROM `{prefix}coupon`);\");",
        "SET x; INSERT INTO `•coupon` (code)   SELECT @code FROM dual WHERE NOT EXISTS ( SELECT 1 FROM `•coupon`);")]
    [InlineData("a hole in the verb",
        "void A(StringBuilder sb, bool lenient) { var sql = $\"INSERT {(lenient ? \"IGNORE\" : \"\")} INTO `{Tables.Coupon}` (code) VALUES (@c)\"; Db.Run(sql); }",
        "INSERT • INTO `coupon` (code) VALUES (@c)")]
    [InlineData("prefix, runtime type and column list in a ternary",
        "object A(bool has, string kind, string cols) { var sql = has\n ? \"UPDATE `copy_\" + kind + \"` SET x\"\n : \"INSERT INTO `copy_\" + kind + \"` (\" + cols + \");\"; return Db.Run(sql); }",
        "INSERT INTO `copy_•` (•);")]
    [InlineData("a script that grows",
        "void A(string script) { script += $@\"\nCREATE TABLE x;\nINSERT IGNORE INTO x VALUES (1);\"; Db.Run(script); }",
        "\nCREATE TABLE x;\nINSERT IGNORE INTO x VALUES (1);")]
    [InlineData("a constructor argument on the next line",
        "class Cmd { public Cmd(string text, object c) { } } void A() { var cmd\n    = new Cmd(\n        \"insert into lease (resource) values (?res) /* INSERT */\", null); }",
        "insert into lease (resource) values (?res) /* INSERT */")]
    public void Shapes_AreRead(string shape, string members, string text)
    {
        var source = Source.Class(members, "static class Extensions { public static string With(this string format, params object[] values) => null; }");

        Assert.True(text == source.Read().Visible(), $"{shape}: {source.Read().Visible()}");
        Assert.Single(source.Owned());
    }

    [Theory]
    [InlineData("the literal stops inside VALUES; a loop appends the rest", "INSERT INTO lease VALUES (@key, •@last)",
        "var text = @\"INSERT INTO lease VALUES (@key, \"; foreach (var field in rows) text += \"@\" + field + \", \"; text += \"@last)\"; Db.Run(text);")]
    [InlineData("the column list grows in a loop", "INSERT IGNORE INTO • (code•) VALUES ",
        "var head = new StringBuilder().Append($\"INSERT IGNORE INTO {table} (code\"); for (var i = 0; i < 3; i++) head.Append(\", x\").Append(i); head.Append(\") VALUES \"); Db.Run(head.ToString());")]
    public void ShapesThatLoopsComplete_ContinueElsewhere(string shape, string text, string statements)
    {
        var read = Source.Method(statements).Read();

        Assert.True(text == read.Visible(), $"{shape}: {read.Visible()}");
        Assert.True(read.ContinuesElsewhere);
    }

    [Fact]
    public void AFixAtTheEndOfTheStatement_GoesIntoThePieceThatHoldsIt()
    {
        var source = Source.Method("command.CommandText = \"INSERT INTO w VALUES (@u, \";\ncommand.CommandText += \"@c, \";\ncommand.CommandText += \"@b)\";");
        var text = source.Read();

        Assert.True(text.TryMapInsertion(text.Text.Length, out var tree, out var position));

        var edited = tree.GetText().ToString().Insert(position, " ON DUPLICATE KEY UPDATE b = b");
        Assert.Contains("command.CommandText += \"@b) ON DUPLICATE KEY UPDATE b = b\";", edited);
        Assert.Equal("INSERT INTO w VALUES (@u, @c, @b) ON DUPLICATE KEY UPDATE b = b", Source.File(edited).Read().Text);
    }
}
