using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

public sealed class CreateTableTests
{
    [Fact]
    public void DumpedTableIsReadWhole()
    {
        var table = Catalogs.Table(
            """
            CREATE TABLE `orders` (
              `id` int unsigned NOT NULL AUTO_INCREMENT,
              `ref` varchar(20) COLLATE utf8mb4_bin NOT NULL,
              `note` text COMMENT 'unique key (ref), really',
              `status` enum('new','paid)','it''s') NOT NULL DEFAULT 'new',
              `created` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
              PRIMARY KEY (`id`),
              UNIQUE KEY `uq_ref` (`ref`,`note`(10) DESC) USING BTREE COMMENT 'x',
              KEY `by_status` (`status`),
              CONSTRAINT `fk` FOREIGN KEY (`ref`) REFERENCES `shop`.`refs` (`code`) ON DELETE CASCADE ON UPDATE SET NULL
            ) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMMENT='orders, (all)'
            /*!50100 PARTITION BY HASH (`id`) PARTITIONS 4 */;
            """);

        Assert.Equal("id ref note status created", table.ColumnNames());
        Assert.Equal("PRIMARY(id) uq_ref(ref, note(10))", table.Keys());
        Assert.Equal("by_status(status)", table.NonUniqueKeys());
        Assert.True(table.IsComplete);
        Assert.Equal(new Column { Name = "id", Type = "int", IsUnsigned = true, IsNullable = false, IsAutoIncrement = true }, table.FindColumn("ID"));
        Assert.Equal("utf8mb4_bin", table.FindColumn("ref")!.Collation!.Name);
        Assert.Equal("utf8mb4_0900_ai_ci", table.FindColumn("note")!.Collation!.Name);
        Assert.Equal(ColumnDefault.Constant, table.FindColumn("status")!.Default);
        Assert.Equal(ColumnDefault.Expression, table.FindColumn("created")!.Default);
        var foreignKey = Assert.Single(table.ForeignKeys);
        Assert.Equal(("fk", new TableName("shop", "refs"), ReferentialAction.Cascade, ReferentialAction.SetNull), (foreignKey.Name, foreignKey.ReferencedTable, foreignKey.OnDelete, foreignKey.OnUpdate));
    }

    [Theory]
    [InlineData("id INT PRIMARY KEY", "PRIMARY(id)")]
    [InlineData("id INT AUTO_INCREMENT KEY", "PRIMARY(id)")]
    [InlineData("id INT UNIQUE", "id(id)")]
    [InlineData("id INT UNIQUE KEY NOT NULL COMMENT 'x' PRIMARY KEY", "PRIMARY(id) id(id)")]
    [InlineData("a INT, UNIQUE (a)", "a(a)")]
    [InlineData("a INT UNIQUE, UNIQUE (a), UNIQUE (a)", "a(a) a_2(a) a_3(a)")]
    [InlineData("a INT, b INT, UNIQUE (a, b), UNIQUE (a)", "a(a, b) a_2(a)")]
    [InlineData("a INT, CONSTRAINT UNIQUE (a)", "a(a)")]
    [InlineData("a INT, CONSTRAINT uq UNIQUE (a)", "uq(a)")]
    [InlineData("a INT, CONSTRAINT uq UNIQUE KEY named (a)", "named(a)")]
    [InlineData("a INT, UNIQUE INDEX named USING BTREE (a)", "named(a)")]
    [InlineData("a INT, UNIQUE USING HASH (a)", "a(a)")]
    [InlineData("a INT, CONSTRAINT pk PRIMARY KEY USING BTREE (a ASC)", "PRIMARY(a)")]
    [InlineData("a VARCHAR(9), UNIQUE ((LOWER(a)))", "functional_index((LOWER(a)))")]
    [InlineData("a VARCHAR(9), UNIQUE x (a(9))", "x(a)")]
    [InlineData("`key` INT, `unique` INT, UNIQUE KEY `primary key` (`key`, `unique`)", "primary key(key, unique)")]
    [InlineData("`PRIMARY` INT UNIQUE", "PRIMARY_2(PRIMARY)")]
    [InlineData("id SERIAL", "id(id)")]
    [InlineData("id BIGINT SERIAL DEFAULT VALUE", "id(id)")]
    [InlineData("a INT, b INT NOT NULL, UNIQUE n (a), UNIQUE nn (b), PRIMARY KEY (b)", "PRIMARY(b) nn(b) n(a)")]
    public void UniqueKeys(string elements, string expected) => Assert.Equal(expected, Catalogs.Table($"CREATE TABLE t ({elements})").Keys());
}
