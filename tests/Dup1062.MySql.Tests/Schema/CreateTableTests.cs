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
        Assert.Equal(new ScriptLocation("test.sql", 1, 0), table.Location);
    }

    [Theory]
    [InlineData("id INT PRIMARY KEY", "PRIMARY(id)")]
    [InlineData("id INT AUTO_INCREMENT KEY", "PRIMARY(id)")]
    [InlineData("id INT UNIQUE", "id(id)")]
    [InlineData("id INT UNIQUE KEY NOT NULL COMMENT 'x' PRIMARY KEY", "PRIMARY(id) id(id)")]
    [InlineData("a INT COMMENT 'unique key', b INT COMMENT 'PRIMARY KEY (a), UNIQUE'", "")]
    [InlineData("a INT, UNIQUE (a)", "a(a)")]
    [InlineData("a INT UNIQUE, UNIQUE (a), UNIQUE (a)", "a(a) a_2(a) a_3(a)")]
    [InlineData("a INT, b INT, UNIQUE (a, b), UNIQUE (a)", "a(a, b) a_2(a)")]
    [InlineData("a INT, b INT, KEY (a), UNIQUE (a, b)", "a_2(a, b)")]
    [InlineData("a INT, CONSTRAINT UNIQUE (a)", "a(a)")]
    [InlineData("a INT, CONSTRAINT uq UNIQUE (a)", "uq(a)")]
    [InlineData("a INT, CONSTRAINT uq UNIQUE KEY named (a)", "named(a)")]
    [InlineData("a INT, UNIQUE INDEX named USING BTREE (a)", "named(a)")]
    [InlineData("a INT, UNIQUE USING HASH (a)", "a(a)")]
    [InlineData("a INT, UNIQUE KEY `using` (a) KEY_BLOCK_SIZE = 8 COMMENT 'x' INVISIBLE", "using(a)")]
    [InlineData("a INT, CONSTRAINT pk PRIMARY KEY USING BTREE (a ASC)", "PRIMARY(a)")]
    [InlineData("a INT, CONSTRAINT `unique` CHECK (a > 0), CHECK (a < (9))", "")]
    [InlineData("a VARCHAR(9), UNIQUE ((LOWER(a)))", "functional_index((LOWER(a)))")]
    [InlineData("a VARCHAR(9), b INT, UNIQUE x (b, (CONCAT(a, ')')) DESC, a(3))", "x(b, (CONCAT(a, ')')), a(3))")]
    [InlineData("a VARCHAR(9), UNIQUE x (a(9)), UNIQUE y (a(8))", "x(a) y(a(8))")]
    [InlineData("Email VARCHAR(9), UNIQUE (EMAIL)", "Email(Email)")]
    [InlineData("`key` INT, `unique` INT, UNIQUE KEY `primary key` (`key`, `unique`)", "primary key(key, unique)")]
    [InlineData("period INT, vector INT, status INT, type INT, date DATE, UNIQUE (period, vector, status, type, date)", "period(period, vector, status, type, date)")]
    [InlineData("`PRIMARY` INT UNIQUE", "PRIMARY_2(PRIMARY)")]
    [InlineData("id SERIAL", "id(id)")]
    [InlineData("id BIGINT SERIAL DEFAULT VALUE", "id(id)")]
    [InlineData("a INT, b INT NOT NULL, UNIQUE n (a), UNIQUE nn (b), PRIMARY KEY (b)", "PRIMARY(b) nn(b) n(a)")]
    [InlineData("a TEXT, FULLTEXT KEY f (a), FULLTEXT (a), SPATIAL INDEX (a), INDEX i (a(4))", "")]
    [InlineData("a INT, `b``c` INT, UNIQUE (`b``c`)", "b`c(b`c)")]
    [InlineData("1a INT, $b INT, UNIQUE (1a, $b)", "1a(1a, $b)")]
    public void UniqueKeys(string elements, string expected) => Assert.Equal(expected, Catalogs.Table($"CREATE TABLE t ({elements})").Keys());

    [Theory]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY)")]
    [InlineData("create table if not exists t(id int primary key)engine=innodb")]
    [InlineData("CREATE OR REPLACE TABLE t (id INT PRIMARY KEY)")]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE)")]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY) ENGINE=MERGE UNION=(a,b) INSERT_METHOD=LAST")]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY) WITH SYSTEM VERSIONING")]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY /* the id */, -- and no more\n CHECK (id > 0) # ;\n)")]
    [InlineData("/*!40101 CREATE TABLE t (id INT /*!80023 INVISIBLE */ PRIMARY KEY) */")]
    [InlineData("\uFEFFCREATE TABLE t (id INT PRIMARY KEY);")]
    public void Spellings(string sql)
    {
        var table = Catalogs.Table(sql);

        Assert.Equal("PRIMARY(id)", table.Keys());
        Assert.True(table.IsComplete);
    }

    [Theory]
    [InlineData("CREATE TABLE shop.t (id INT)", "shop.t")]
    [InlineData("CREATE TABLE `my shop` . `t` (id INT)", "my shop.t")]
    [InlineData("CREATE TABLE .t (id INT)", "t")]
    [InlineData("CREATE TABLE shop.2t (id INT)", "shop.2t")]
    [InlineData("USE shop; CREATE TABLE t (id INT)", "shop.t")]
    [InlineData("USE shop\nCREATE TABLE t (id INT)", "shop.t")]
    [InlineData("USE shop; CREATE TABLE crm.t (id INT)", "crm.t")]
    public void NamesWithDatabases(string sql, string expected) => Assert.Equal(expected, Catalogs.Table(sql).Name.ToString());

    [Theory]
    [InlineData("CREATE TABLE t (id INT, id INT)")]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY, PRIMARY KEY (id))")]
    [InlineData("CREATE TABLE t (id INT, UNIQUE a (id), UNIQUE A (id))")]
    [InlineData("CREATE TABLE t (id INT, UNIQUE (idd))")]
    public void WhatTheServerRefusesIsNoTable(string sql)
    {
        Assert.Empty(Catalogs.Of(sql).Tables);
        Assert.Empty(Catalogs.Script(sql).Problems);
    }

    [Fact]
    public void LikeCopiesColumnsAndKeysButNoForeignKeys()
    {
        var catalog = Catalogs.Of(
            """
            CREATE TABLE a (id INT AUTO_INCREMENT PRIMARY KEY, b INT UNIQUE, CONSTRAINT f FOREIGN KEY (b) REFERENCES p (id));
            CREATE TABLE b LIKE a;
            CREATE TABLE c (LIKE shop.a);
            ALTER TABLE a DROP KEY b;
            """);

        Assert.Equal("PRIMARY(id) b(b)", catalog.Find(new TableName(null, "b")).Single().Keys());
        Assert.Empty(catalog.Find(new TableName(null, "b")).Single().ForeignKeys);
        Assert.Equal("PRIMARY(id) b(b)", catalog.Find(new TableName(null, "c")).Single().Keys());
    }

    [Fact]
    public void LikeAnUnknownTableLeavesAllOpen() => Assert.False(Catalogs.Table("CREATE TABLE b LIKE a").IsComplete);

    [Theory]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY) SELECT * FROM u")]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY) ENGINE=InnoDB AS (SELECT 1)")]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY) REPLACE AS WITH c AS (SELECT 1) SELECT * FROM c")]
    public void SelectAddsUnknownColumns(string sql)
    {
        var table = Catalogs.Table(sql);

        Assert.Equal("PRIMARY(id)", table.Keys());
        Assert.False(table.IsComplete);
    }

    [Theory]
    [InlineData("CREATE TABLE t SELECT * FROM u")]
    [InlineData("CREATE TABLE t (SELECT * FROM u)")]
    [InlineData("CREATE TABLE t AS TABLE u")]
    public void SelectAloneMakesATableOfUnknownColumns(string sql) => Assert.False(Catalogs.Table(sql).IsComplete);

    [Fact]
    public void TemporaryTablesAreNotOfTheSchema()
    {
        var table = Catalogs.Table(
            """
            CREATE TABLE kept (id INT);
            CREATE TEMPORARY TABLE t (id INT);
            ALTER TABLE t ADD UNIQUE (id);
            DROP TABLE t;
            CREATE TEMPORARY TABLE kept (id INT);
            DROP TEMPORARY TABLE IF EXISTS kept;
            """);

        Assert.Equal("kept", table.Name.Name);
    }

    [Fact]
    public void PrimaryKeyColumnsAreNotNull()
    {
        var table = Catalogs.Table("CREATE TABLE t (a INT, b INT, c INT, PRIMARY KEY (a, b))");

        Assert.Equal([false, false, true], table.Columns.Select(column => column.IsNullable));
    }

    [Theory]
    [InlineData("CREATE TABLE t (id INT, s DATE, e DATE, PERIOD FOR p (s, e), UNIQUE (id, p WITHOUT OVERLAPS))", "id(id, e, s)")]
    [InlineData(
        "CREATE TABLE t (id INT, a TIMESTAMP(6) GENERATED ALWAYS AS ROW START, z TIMESTAMP(6) GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (a, z), UNIQUE (id)) WITH SYSTEM VERSIONING",
        "id(id, z)")]
    public void PeriodsOfMariaDb(string sql, string expected) => Assert.Equal(expected, Catalogs.Table(sql, "10.11.2-mariadb").Keys());
}
