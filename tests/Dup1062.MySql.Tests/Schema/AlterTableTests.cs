using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

public sealed class AlterTableTests
{
    private const string Create = "CREATE TABLE t (a INT, b VARCHAR(20), c INT, PRIMARY KEY (a), UNIQUE u (b, c), UNIQUE p (b(5)), KEY k (c));\n";

    [Theory]
    [InlineData("ADD d INT", "a b c d")]
    [InlineData("ADD COLUMN d INT FIRST", "d a b c")]
    [InlineData("ADD COLUMN d INT AFTER a, ADD e INT AFTER d", "a d e b c")]
    [InlineData("ADD (d INT, e INT UNIQUE, UNIQUE x (d))", "a b c d e")]
    [InlineData("ADD COLUMN IF NOT EXISTS a BIGINT, ADD IF NOT EXISTS d INT", "a b c d")]
    [InlineData("ADD d ENUM('x,y','z') DEFAULT 'x,y', ADD e INT COMMENT 'a, b'", "a b c d e")]
    [InlineData("DROP a", "b c")]
    [InlineData("DROP COLUMN a CASCADE, DROP COLUMN IF EXISTS zz", "b c")]
    [InlineData("DROP a, ADD a INT", "b c a")]
    [InlineData("ADD a INT AFTER b, DROP a", "b a c")]
    [InlineData("MODIFY c BIGINT FIRST", "c a b")]
    [InlineData("MODIFY COLUMN a INT AFTER c", "b c a")]
    [InlineData("CHANGE a z INT", "z b c")]
    [InlineData("CHANGE COLUMN a a BIGINT AFTER c", "b c a")]
    [InlineData("RENAME COLUMN a TO z, RENAME COLUMN b TO a", "z a c")]
    [InlineData("RENAME COLUMN a TO b, RENAME COLUMN b TO a", "b a c")]
    [InlineData("CHANGE a b INT, CHANGE b a VARCHAR(20)", "b a c")]
    [InlineData("ALTER a SET DEFAULT 1, ORDER BY b, c", "a b c")]
    public void Columns(string clauses, string expected) => Assert.Equal(expected, Altered(clauses).ColumnNames());

    [Theory]
    [InlineData("ADD UNIQUE (c)", "PRIMARY(a) u(b, c) p(b(5)) c(c)")]
    [InlineData("ADD UNIQUE (b)", "PRIMARY(a) u(b, c) p(b(5)) b(b)")]
    [InlineData("ADD UNIQUE KEY x (c), ADD UNIQUE INDEX (c)", "PRIMARY(a) u(b, c) p(b(5)) x(c) c(c)")]
    [InlineData("ADD CONSTRAINT x UNIQUE (c DESC)", "PRIMARY(a) u(b, c) p(b(5)) x(c)")]
    [InlineData("ADD CONSTRAINT IF NOT EXISTS u UNIQUE (c)", "PRIMARY(a) u(b, c) p(b(5))")]
    [InlineData("ADD d INT UNIQUE, ADD e INT", "PRIMARY(a) u(b, c) p(b(5)) d(d)")]
    [InlineData("DROP PRIMARY KEY", "u(b, c) p(b(5))")]
    [InlineData("DROP PRIMARY KEY, ADD PRIMARY KEY (c, a)", "PRIMARY(c, a) u(b, c) p(b(5))")]
    [InlineData("ADD PRIMARY KEY (c), DROP PRIMARY KEY", "PRIMARY(c) u(b, c) p(b(5))")]
    [InlineData("DROP INDEX u, DROP KEY k", "PRIMARY(a) p(b(5))")]
    [InlineData("DROP INDEX U, ADD UNIQUE u (c)", "PRIMARY(a) p(b(5)) u(c)")]
    [InlineData("DROP CONSTRAINT u", "PRIMARY(a) p(b(5))")]
    [InlineData("DROP CONSTRAINT some_check, DROP CHECK other, DROP FOREIGN KEY f", "PRIMARY(a) u(b, c) p(b(5))")]
    [InlineData("DROP INDEX IF EXISTS nothing, DROP INDEX p", "PRIMARY(a) u(b, c)")]
    [InlineData("RENAME INDEX u TO v, RENAME KEY p TO u", "PRIMARY(a) v(b, c) u(b(5))")]
    [InlineData("DROP c", "PRIMARY(a) u(b) p(b(5))")]
    [InlineData("DROP b", "PRIMARY(a) u(c)")]
    [InlineData("DROP b, DROP c", "PRIMARY(a)")]
    [InlineData("DROP c, ADD c BIGINT", "PRIMARY(a) u(b, c) p(b(5))")]
    [InlineData("CHANGE c z INT, ADD UNIQUE (z)", "PRIMARY(a) u(b, z) p(b(5)) z(z)")]
    [InlineData("RENAME COLUMN b TO a, RENAME COLUMN a TO b", "PRIMARY(b) u(a, c) p(a(5))")]
    [InlineData("MODIFY b VARCHAR(5)", "PRIMARY(a) u(b, c) p(b)")]
    [InlineData("MODIFY c INT UNIQUE", "PRIMARY(a) u(b, c) p(b(5)) c(c)")]
    [InlineData("ADD INDEX (c), ADD FULLTEXT (b), ADD FULLTEXT INDEX f (b), ADD KEY IF NOT EXISTS k (a)", "PRIMARY(a) u(b, c) p(b(5))")]
    [InlineData("DISABLE KEYS", "PRIMARY(a) u(b, c) p(b(5))")]
    [InlineData("ENGINE=InnoDB, AUTO_INCREMENT = 5, COMMENT 'x', ALGORITHM=INPLACE, LOCK=NONE, DROP KEY u", "PRIMARY(a) p(b(5))")]
    [InlineData("DROP KEY u, PARTITION BY HASH (a) PARTITIONS 4", "PRIMARY(a) p(b(5))")]
    [InlineData("ADD UNIQUE KEY w (a, b(3)) PARTITION BY RANGE (a) (PARTITION p VALUES LESS THAN (5), PARTITION q VALUES LESS THAN (9))", "PRIMARY(a) u(b, c) p(b(5)) w(a, b(3))")]
    [InlineData("DROP PARTITION p0, p1", "PRIMARY(a) u(b, c) p(b(5))")]
    [InlineData("ADD PARTITION (PARTITION p3 VALUES LESS THAN (5))", "PRIMARY(a) u(b, c) p(b(5))")]
    [InlineData("REORGANIZE PARTITION p0, p1 INTO (PARTITION p VALUES LESS THAN (5))", "PRIMARY(a) u(b, c) p(b(5))")]
    [InlineData("ALTER INDEX u INVISIBLE, DROP INDEX p", "PRIMARY(a) u(b, c)")]
    [InlineData("", "PRIMARY(a) u(b, c) p(b(5))")]
    public void UniqueKeys(string clauses, string expected)
    {
        var table = Altered(clauses);

        // Keys without a nullable part come first.
        Assert.Equal(expected, table.Keys());
        Assert.True(table.IsComplete);
    }

    [Theory]
    [InlineData("ADD a INT")]
    [InlineData("DROP zz, ADD d INT")]
    [InlineData("DROP KEY zz, ADD d INT")]
    [InlineData("ADD d INT, ADD UNIQUE u (a)")]
    [InlineData("ADD d INT, ADD PRIMARY KEY (b)")]
    [InlineData("ADD d INT AFTER zz")]
    [InlineData("ADD d INT, MODIFY zz INT")]
    [InlineData("ADD d INT, ADD UNIQUE (zz)")]
    [InlineData("ADD d INT, RENAME COLUMN a TO b")]
    [InlineData("ADD d INT, RENAME INDEX zz TO y")]
    [InlineData("ADD d INT, ALTER zz SET DEFAULT 1")]
    public void WhatTheServerRefusesChangesNothing(string clauses)
    {
        var table = Altered(clauses);

        Assert.Equal("a b c", table.ColumnNames());
        Assert.Equal("PRIMARY(a) u(b, c) p(b(5))", table.Keys());
    }

    [Fact]
    public void MariaDbKeepsColumnsOfCompositeUniqueKeys()
    {
        Assert.Equal("a b c", Altered("DROP c", "10.11.2-mariadb").ColumnNames());
        Assert.Equal("a b", Altered("DROP c", "8.0.36").ColumnNames());
    }

    [Fact]
    public void RedefinedColumnKeepsNothingOfTheOld()
    {
        var table = Catalogs.Table("CREATE TABLE t (a INT NOT NULL DEFAULT 5 AUTO_INCREMENT UNIQUE); ALTER TABLE t MODIFY a BIGINT UNSIGNED");

        Assert.Equal(new Column { Name = "a", Type = "bigint", IsUnsigned = true }, table.Columns[0]);
        Assert.Equal("a(a)", table.Keys());
    }

    [Theory]
    [InlineData("ALTER a SET DEFAULT 5", ColumnDefault.Constant)]
    [InlineData("ALTER COLUMN a SET DEFAULT (UUID())", ColumnDefault.Unique)]
    [InlineData("ALTER COLUMN a DROP DEFAULT", ColumnDefault.None)]
    public void DefaultsCanBeSetAlone(string clause, ColumnDefault expected) =>
        Assert.Equal(expected, Catalogs.Table($"CREATE TABLE t (a INT DEFAULT NULL); ALTER TABLE t {clause}").Columns[0].Default);

    [Fact]
    public void VisibilityCanBeSetAlone() =>
        Assert.True(Catalogs.Table("CREATE TABLE t (a INT, b INT); ALTER TABLE t ALTER COLUMN b SET INVISIBLE").Columns[1].IsInvisible);

    [Theory]
    [InlineData("ALTER TABLE t ADD UNIQUE x (c)")]
    [InlineData("alter ignore table `t` add unique index `x` (`c`)")]
    [InlineData("ALTER ONLINE TABLE IF EXISTS t NOWAIT ADD UNIQUE x (c)")]
    [InlineData("ALTER TABLE t WAIT 10 ADD UNIQUE x (c)")]
    [InlineData("CREATE UNIQUE INDEX x ON t (c)")]
    [InlineData("CREATE UNIQUE INDEX x USING BTREE ON t (c ASC) COMMENT 'x' ALGORITHM=INPLACE")]
    [InlineData("CREATE OR REPLACE UNIQUE INDEX IF NOT EXISTS x ON t (c)")]
    [InlineData("CREATE ONLINE UNIQUE INDEX x ON t (c) USING BTREE")]
    [InlineData("CREATE OR REPLACE UNIQUE INDEX k ON t (c); ALTER TABLE t RENAME KEY k TO x")]
    public void SpellingsOfAddingAKey(string sql) => Assert.Contains("x(c)", Catalogs.Table(Create + sql).Keys());

    [Theory]
    [InlineData("DROP INDEX u ON t")]
    [InlineData("DROP INDEX IF EXISTS `u` ON `t` LOCK=NONE")]
    [InlineData("ALTER TABLE t DROP KEY u")]
    public void SpellingsOfDroppingAKey(string sql) => Assert.Equal("PRIMARY(a) p(b(5))", Catalogs.Table(Create + sql).Keys());

    [Fact]
    public void CreateIndexOverAnExistingNameChangesNothing() =>
        Assert.Equal("PRIMARY(a) u(b, c) p(b(5))", Catalogs.Table(Create + "CREATE UNIQUE INDEX u ON t (a); CREATE UNIQUE INDEX IF NOT EXISTS u ON t (a)").Keys());

    [Fact]
    public void DroppedPrimaryKeyLeavesItsColumnsNotNull() => Assert.False(Altered("DROP PRIMARY KEY").Columns[0].IsNullable);

    private static Table Altered(string clauses, string? server = null) => Catalogs.Table($"{Create}ALTER TABLE t {clauses}", server);
}
