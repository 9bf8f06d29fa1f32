namespace Dup1062.MySql.Tests.Conflicts;

/// <summary>INSERTs as applications write them, with a hole for each place that only the running program knows.</summary>
public class ShopShapesTests
{
    private const string Hole = Shop.Hole;

    [Theory]
    [InlineData("INSERT INTO `order_line` (`order_id`, `line_no`, `sku`) VALUES (@OrderId, @LineNo, @Sku)", "PRIMARY")]
    [InlineData("INSERT INTO `coupon` (`code`, `percent`) VALUES(@code, @percent)", "PRIMARY")]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (@code, @percent);", "PRIMARY")]
    [InlineData("Insert into wallet (user_id, currency) values (@id, @cur)", "PRIMARY")]
    [InlineData("INSERT INTO `coupon` (`code`,`percent`, `note`) VALUES (@code, @percent, 'import')", "PRIMARY")]
    [InlineData("insert into lease (resource, taken) values (?res, timestampadd(minute, ?mins, now()))", "PRIMARY")]
    [InlineData("insert into order_line (order_id, line_no, sku, qty) values (?order, ?line, ?sku, 1)", "PRIMARY")]
    [InlineData("INSERT INTO wallet VALUES (?user, 'EUR', 0)", "PRIMARY")]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (?, ?)", "PRIMARY")]
    [InlineData("INSERT INTO users (email, created) VALUES (@email, now()); SELECT LAST_INSERT_ID();", "uq_email")]
    [InlineData($"INSERT INTO users(id, email, created) VALUES ({Hole}, {Hole}, {Hole})", "PRIMARY uq_email")]
    [InlineData("INSERT INTO wallet(user_id, {0}) VALUES(@user, 1); INSERT INTO user_pref(user_id, name) VALUES(@user, 'theme')", "PRIMARY; PRIMARY")]
    [InlineData("\n  INSERT INTO user_pref\n  (user_id, name, value)\n  VALUES\n  (@user, @name, @value)      \n  ", "PRIMARY")]
    [InlineData($"INSERT INTO wallet (user_id,currency, balance) VALUES ({Hole},@p{Hole}_cur, 0)", "PRIMARY")]
    [InlineData("INSERT INTO product_tag (product_id, tag_id)\nSELECT p.new_id, t.tag_id\nFROM import_map p JOIN tag_import t ON t.product_id = p.old_id", "PRIMARY")]
    [InlineData($"insert into coupon (percent, code) values ({Hole}, '{Hole}')", "PRIMARY")]
    [InlineData(
        "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED; INSERT INTO `coupon` (code, note)   SELECT @code, @note FROM dual "
        + "WHERE NOT EXISTS ( SELECT 1 FROM `coupon` WHERE code = @code AND note <> 'expired');",
        "PRIMARY")]
    [InlineData("insert into `user_pref` (user_id, name, value) value (@user, @pref, @text) ", "PRIMARY")]
    [InlineData("INSERT INTO product_tag (product_id, tag_id) VALUES (@a, @b), (@b, @a)", "PRIMARY")]
    [InlineData($"INSERT INTO `wallet` (`user_id`, `currency`) VALUES ('{Hole}', 'USD')", "PRIMARY")]
    [InlineData($"INSERT INTO `price_log` (`id`,`sku`,`price`) VALUES ('{Hole}',@sku,'0')", "PRIMARY")]
    [InlineData(
        "INSERT /* seed */ INTO price_log VALUES (1, 'A-1' /* sku; */, 2);INSERT INTO # was: prices\r\n  price_log -- same table\r\n"
        + " VALUES /* a\r\n comment over lines */ (2, 'A-2', 3) -- done",
        "PRIMARY; PRIMARY")]
    [InlineData("INSERT INTO coupon SET code = @code, percent = 10", "PRIMARY")]
    [InlineData("INSERT INTO shop.coupon (code) VALUES (@c)", "PRIMARY")]
    [InlineData("INSERT LOW_PRIORITY INTO `shop` . `coupon` (`code`) VALUES (@c)", "PRIMARY")]
    [InlineData("INSERT coupon (coupon.code) VALUES (@c)", "PRIMARY")]
    [InlineData("INSERT INTO Coupon (Code) VALUES ROW(@c)", "PRIMARY")]
    [InlineData(@"INSERT INTO coupon (code, note) VALUES (@c, 'half price; it''s \'new\' -- see ON DUPLICATE KEY UPDATE');", "PRIMARY")]
    [InlineData(@"INSERT INTO coupon (code, note) VALUES (@c, ""5 \"" screen /* not a comment "");", "PRIMARY")]
    [InlineData("INSERT INTO user_pref (user_id, name, value) VALUES (@u, @n, @v)", "PRIMARY")]
    [InlineData("INSERT INTO users (email, created) VALUES (@email, now())", "uq_email")]
    [InlineData("INSERT INTO payment (provider, reference, amount) VALUES (@p, @r, @a)", "uq_ref")]
    [InlineData("INSERT INTO users (email, login, created) VALUES (@email, @login, now())", "uq_email uq_login")]
    [InlineData("INSERT INTO lease (resource, taken) VALUES (@id, now())", "PRIMARY")]
    [InlineData("INSERT INTO coupon (code) VALUES (@a); INSERT INTO coupon (code) VALUES (@b); ", "PRIMARY; PRIMARY")]
    public void Can_collide(string sql, string expected) => Assert.Equal(expected, Shop.Judge(sql));

    [Theory]
    [InlineData($"INSERT INTO product_tag (product_id, tag_id) VALUES {Hole}", "PRIMARY ?")]
    [InlineData($"INSERT INTO lease VALUES (@key, {Hole}", "PRIMARY ?")]
    [InlineData("\n        INSERT INTO lease VALUES (@key, ", "PRIMARY ?")]
    [InlineData("DELETE FROM product_tag; INSERT INTO product_tag SELECT * FROM tag_import WHERE product_id > 0", "PRIMARY ?")]
    [InlineData("DELETE FROM wallet WHERE user_id = @id; INSERT INTO wallet (user_id, balance) VALUES (@id, @balance);", "PRIMARY ?")]
    [InlineData("TRUNCATE TABLE wallet; INSERT INTO wallet (user_id) SELECT id FROM users", "PRIMARY ?")]
    public void Can_collide_with_a_doubt(string sql, string expected) => Assert.Equal(expected, Shop.Judge(sql));

    [Theory]
    [InlineData("INSERT INTO `price_log` (`sku`, `price`) VALUES (@Sku, @Price)")]
    [InlineData("INSERT INTO orders(user_id, placed) VALUES(@user, @placed)")]
    [InlineData("INSERT INTO `orders`\n    (`user_id`, `placed`)\nVALUES\n    (@user, @placed);\nSELECT LAST_INSERT_ID();")]
    [InlineData("INSERT INTO orders (`user_id`, placed) VALUES (@user, now()); SELECT CAST(LAST_INSERT_ID() AS SIGNED);")]
    [InlineData("INSERT INTO `price_log` VALUES ('', @sku, @price)")]
    [InlineData("INSERT INTO price_log VALUES (NULL, @sku, @price)")]
    [InlineData("INSERT INTO price_log (id, sku) VALUES (0, @sku)")]
    [InlineData("INSERT INTO price_log (id, sku) VALUES (DEFAULT, @sku)")]
    [InlineData("INSERT INTO order_file (order_id, name) VALUES (@o, @n)")]
    [InlineData("INSERT INTO visit (at, page) VALUES (now(), @page)")]
    public void Cannot_collide(string sql) => Assert.Equal("safe", Shop.Judge(sql));

    [Theory]
    [InlineData("INSERT IGNORE INTO coupon SET code=@code, note=@note")]
    [InlineData("INSERT INTO user_pref\n(user_id, name, value)       \nVALUES\n(@user, @name, @value)\nON DUPLICATE KEY UPDATE value=@value;\n  ")]
    [InlineData("INSERT INTO coupon (`code`,`percent`,`note`) VALUES (?code,?percent,?note) ON DUPLICATE KEY UPDATE percent=?percent")]
    [InlineData("REPLACE INTO coupon (code, percent, note) VALUES (?code, ?percent, ?note)")]
    [InlineData($"replace into coupon ({Hole}) values ({Hole})")]
    [InlineData("REPLACE INTO `wallet` (`user_id`, `balance`) SELECT @user_id, SUM(`amount`) FROM `payment`")]
    [InlineData(
        "START TRANSACTION;\nINSERT INTO `wallet` (`user_id`, balance)\n    SELECT `user_id`, SUM(amount) FROM (SELECT `user_id`, amount FROM `entry` LIMIT @n) part "
        + "GROUP BY `user_id`\n    ON DUPLICATE KEY UPDATE balance = balance + VALUES(balance);\nCOMMIT;")]
    [InlineData("insert into `user_pref` (user_id, name, value) value (@user, @pref, @text) on duplicate key update value = @text")]
    [InlineData("INSERT INTO `product_tag` (`product_id`, `tag_id`) VALUES (@P, @T) ON DUPLICATE KEY UPDATE `tag_id` = `tag_id`")]
    [InlineData("INSERT /*! IGNORE */ INTO coupon (code) VALUES (@c)")]
    [InlineData("INSERT INTO users (email, login, created) VALUES (@e, @l, now()) ON DUPLICATE KEY UPDATE created = created")]
    [InlineData($"INSERT INTO product_tag (product_id, tag_id) VALUES {Hole} ON DUPLICATE KEY UPDATE {Hole}")]
    public void Deals_with_duplicates_itself(string sql) => Assert.Equal("handled", Shop.Judge(sql));

    [Theory]
    [InlineData($"INSERT INTO `wallet` {Hole}")]
    [InlineData("INSERT INTO `wallet` {0}")]
    [InlineData($"INSERT {Hole} INTO `coupon` (code) VALUES (@c)")]
    [InlineData("INSERT INTO coupon")]
    [InlineData("INSERT INTO coupon (code, ")]
    [InlineData($"INSERT INTO coupon ({Hole}) VALUES ({Hole})")]
    [InlineData($"INSERT INTO price_log (sku, price, id) VALUES ({Hole}, {Hole})")]
    [InlineData($"INSERT INTO coupon (code) VALUES (@c){Hole}")]
    [InlineData($"INSERT INTO coupon (code) SELECT code FROM batch {Hole}")]
    public void The_text_leaves_it_open(string sql) => Assert.Equal("unknown", Shop.Judge(sql));

    [Theory]
    [InlineData($"INSERT INTO {Hole}\n    (`kind`, `key`, `owner`)\nVALUES\n    (@kind, @{Hole}, @owner)", "no table")]
    [InlineData("INSERT INTO {0} (`RefundNo`, `Reason`) VALUES (@RefundNo, @Reason)", "no table")]
    [InlineData("INSERT INTO `{0}`.`{1}` ({2}) VALUES ({3})", "no table")]
    [InlineData($"INSERT INTO `copy_{Hole}` ({Hole}) VALUES ({Hole});", "no table")]
    [InlineData($"INSERT INTO {Hole}coupon (code) VALUES (@c)", "no table")]
    [InlineData("INSERT INTO coupon (code, discount) VALUES (@c, @d)", "mismatch")]
    public void Another_table_may_be_meant(string sql, string expected) => Assert.Equal(expected, Shop.Judge(sql));

    [Theory]
    [InlineData("CREATE PROCEDURE open_wallet(IN u INT UNSIGNED)\n BEGIN insert into  wallet set user_id=u; END")]
    [InlineData("CREATE DEFINER=`root`@`localhost` TRIGGER t BEFORE INSERT ON users FOR EACH ROW BEGIN SET @a = 1; INSERT INTO coupon (code) VALUES (@a); END")]
    public void Does_not_run_now(string sql) => Assert.Equal("", Shop.Judge(sql));

    [Theory]
    [InlineData("INSERT OR IGNORE INTO coupon (code, note) VALUES (@code, @note);")]
    [InlineData("INSERT INTO coupon (code) VALUES (@code) took {Ms} ms")]
    [InlineData("INSERT INTO coupon (code) VALUES ($1)")]
    [InlineData("INSERT INTO [coupon] (code) VALUES (@c)")]
    [InlineData("INSERT INTO coupon (code, percent) VALUES (@c, 1) ON CONFLICT DO NOTHING")]
    [InlineData("INSERT INTO coupon (code) OUTPUT inserted.code VALUES (@c)")]
    [InlineData("INSERT INTO coupon (code) VALUES (@c::text)")]
    public void Is_no_INSERT_of_MySQL(string sql) => Assert.DoesNotContain("PRIMARY", Shop.Judge(sql));

    [Theory]
    [InlineData("CREATE TABLE `coupon` (`code` CHAR(2) NOT NULL PRIMARY KEY); INSERT INTO `coupon` (`code`) VALUES ('DE');", "safe")]
    [InlineData("CREATE TABLE IF NOT EXISTS `coupon` (`code` CHAR(2) NOT NULL PRIMARY KEY); INSERT INTO `coupon` (`code`) VALUES ('DE');", "PRIMARY")]
    [InlineData("CREATE TABLE `coupon` (`code` CHAR(2) NOT NULL PRIMARY KEY); INSERT INTO `coupon` (`code`) VALUES ('DE'), ('FR');", "PRIMARY")]
    [InlineData("CREATE TABLE coupon (code INT PRIMARY KEY); INSERT INTO coupon (code) VALUES (1); INSERT INTO coupon (code) VALUES (@n)", "safe; PRIMARY")]
    [InlineData("CREATE TABLE coupon (code INT, KEY (code)); INSERT INTO coupon (code) VALUES (1), (2); INSERT INTO coupon (code) VALUES (@n)", "safe; safe")]
    [InlineData("CREATE TEMPORARY TABLE coupon (code BIGINT, KEY (code)); INSERT INTO coupon (code) SELECT id FROM orders", "safe")]
    [InlineData("CREATE TEMPORARY TABLE pick (order_id BIGINT, KEY (order_id)); INSERT INTO pick SELECT id FROM orders", "no table")]
    public void A_table_created_in_the_same_text_is_empty(string sql, string expected) => Assert.Equal(expected, Shop.Judge(sql));
}
