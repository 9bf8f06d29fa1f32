using CsCheck;
using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

public sealed class SchemaPropertyTests
{
    private static readonly string[] Words =
    [
        "CREATE ", "TABLE ", "ALTER ", "DROP ", "RENAME ", "ADD ", "COLUMN ", "UNIQUE ", "PRIMARY ", "KEY ", "INDEX ", "CONSTRAINT ", "FOREIGN ", "REFERENCES ", "CHECK ",
        "MODIFY ", "CHANGE ", "TO ", "ON ", "DELETE ", "UPDATE ", "CASCADE ", "DEFAULT ", "NULL ", "NOT ", "INT ", "VARCHAR(9) ", "ENUM('a') ", "AS ", "SELECT ", "LIKE ", "IF ",
        "EXISTS ", "FIRST ", "AFTER ", "USING ", "BTREE ", "PERIOD ", "FOR ", "CHARSET ", "COLLATE ", "=", "t ", "u ", "a ", "b ", "`a` ", "'x' ", "1 ", "(", ")", ",", ";", ";\n",
        ".", "-", "'", "`", "\"", "\\", "/*", "*/", "/*!50003 ", "-- ", "#", "\n", "DELIMITER ", "//", "BEGIN ", "END ", "PROCEDURE ", "CALL ", "USE ", "SET ", "sql_mode ", "DATABASE ",
        "INSERT INTO t VALUES ", "\uFFFC", "{0}", "GENERATED ", "ALWAYS ", "SERIAL ", "TEMPORARY ", "CONVERT ", "PARTITION ", "DROP PRIMARY KEY", "CASE ", "THEN ", "PREPARE ", "FROM ", "CONCAT", "@a ", "'ALTER TABLE t ADD x INT' ", "CREATE TABLE t (a INT, b INT);\n",
    ];

    private static readonly Gen<string> Ddl = Gen.Int[0, Words.Length - 1].Array[0, 60].Select(parts => string.Concat(parts.Select(part => Words[part])));

    private const string Dump = """
        -- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
        /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
        DROP TABLE IF EXISTS `users`;
        CREATE TABLE `users` (
          `id` int unsigned NOT NULL AUTO_INCREMENT,
          `email` varchar(99) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'it''s \\' COMMENT "a;b",
          `low` varchar(99) GENERATED ALWAYS AS (lower(`email`)) STORED,
          PRIMARY KEY (`id`),
          UNIQUE KEY `uq` (`email`(10),(lower(`low`)) DESC) USING BTREE
        ) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 /*!50100 PARTITION BY HASH (`id`) PARTITIONS 4 */;
        /*!40000 ALTER TABLE `users` DISABLE KEYS */;
        INSERT INTO `users` VALUES (1,'a\'b;','x'),(2,'-- ','/*');
        CREATE TABLE orders (id INT, user_id INT REFERENCES users (id), no CHAR(9), CONSTRAINT pk PRIMARY KEY (id), UNIQUE (user_id, no));
        ALTER TABLE orders ADD COLUMN (a INT, b INT DEFAULT (1 + 2)), CHANGE no number VARCHAR(9) FIRST, ADD UNIQUE INDEX u (number), RENAME KEY u TO w;
        DELIMITER $$
        CREATE PROCEDURE p() BEGIN IF 1 THEN ALTER TABLE orders ADD c INT; END IF; END$$
        DELIMITER ;
        CALL p();
        """;

    [Fact]
    public void NoTextMakesItThrow() => Gen.OneOf(Lexing.SqlLexerPropertyTests.Sql, Ddl).Sample(sql => { Build(sql); }, iter: 20_000);

    [Fact]
    public void ScriptMayEndAnywhere()
    {
        for (var end = 0; end <= Dump.Length; end++)
        {
            var tables = Build(Dump.Substring(0, end)).Tables.Select(table => table.Name.Name).ToList();

            // What stands whole in front of the end is known, whatever is cut.
            if (end > Dump.IndexOf("/*!40000", StringComparison.Ordinal)) Assert.Contains("users", tables);
            if (end > Dump.IndexOf("DELIMITER", StringComparison.Ordinal)) Assert.Contains("orders", tables);
        }
    }

    [Fact]
    public void ScriptMayBeDamagedAnywhere() =>
        Gen.Select(Gen.Int[0, Dump.Length - 1], Gen.Int[0, 40], Lexing.SqlLexerPropertyTests.Sql).Sample(
            (start, length, text) =>
            {
                var end = Math.Min(start + length, Dump.Length);
                var tables = Build(Dump.Substring(0, start) + text + Dump.Substring(end)).Tables;
                foreach (var key in tables.SelectMany(table => table.UniqueKeys)) Assert.NotEmpty(key.Parts);
            },
            iter: 5_000);

    [Fact]
    public void NoBytesMakeItThrow() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            using var reader = new StreamReader(new MemoryStream(bytes));
            Build(SchemaScript.Read(reader));
        });

    [Fact]
    public void EveryKeyHasANameOfItsOwnAndKnownColumns() =>
        Ddl.Sample(sql =>
        {
            foreach (var table in Build(sql).Tables)
            {
                var names = table.UniqueKeys.Select(key => key.Name).Concat(table.NonUniqueKeys.Select(key => key.Name)).ToList();
                Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
                Assert.All(table.UniqueKeys, key => Assert.NotEmpty(key.Parts));
                if (table.IsComplete) Assert.All(table.UniqueKeys.SelectMany(key => key.Parts), part => Assert.True(part.Column is null || table.FindColumn(part.Column) is not null));
            }
        });

    [Fact]
    public void RowDataBetweenStatementsChangesNothing() =>
        Gen.String.Sample(value =>
        {
            var row = "INSERT INTO x VALUES ('" + value.Replace("\\", "\\\\").Replace("'", "\\'") + "', \"" + value.Replace("\\", "\\\\").Replace("\"", "\"\"") + "\");\n";
            var catalog = Build(row + "CREATE TABLE t (a INT UNIQUE);\n" + row + row + "ALTER TABLE t ADD b INT;" + row);

            Assert.Equal("a b", Assert.Single(catalog.Tables).ColumnNames());
        });

    [Theory]
    [InlineData("(")]
    [InlineData("CREATE TABLE t (a INT DEFAULT ")]
    [InlineData("CREATE TABLE t (a INT, UNIQUE (")]
    [InlineData("CREATE TABLE t (a INT CHECK (")]
    [InlineData("CREATE TABLE t (a INT);\n")]
    [InlineData("CREATE TABLE t (a INT)\n")]
    [InlineData("CREATE TABLE t (a INT 'x\n")]
    [InlineData("ALTER TABLE t ADD a INT, ")]
    [InlineData("ALTER TABLE t FROB;\n")]
    [InlineData("CREATE PROCEDURE p() BEGIN ALTER TABLE t ADD a INT; ")]
    [InlineData("CREATE PROCEDURE p() BEGIN CASE WHEN ")]
    [InlineData("CALL p;")]
    [InlineData("'")]
    [InlineData("'\\")]
    [InlineData("`")]
    [InlineData("/*")]
    [InlineData("/*!")]
    [InlineData("-- +goose\n")]
    [InlineData("DELIMITER x\n")]
    [InlineData("SET sql_mode = @a, @a = @@sql_mode, ")]
    [InlineData("SET @a = CONCAT(@a, 'ALTER TABLE t ADD x INT');")]
    [InlineData("SET @a = 'ALTER TABLE t ADD x INT'; PREPARE s FROM @a;")]
    [InlineData("INSERT INTO t VALUES (")]
    [InlineData("a,")]
    public void WorkGrowsWithTheText(string part)
    {
        foreach (var head in new[] { "", "CREATE TABLE t (", "ALTER TABLE t ADD x INT, " })
        {
            AllocatedBy(head, part, 1_000);
            var small = AllocatedBy(head, part, 50_000);
            var large = AllocatedBy(head, part, 500_000);
            Assert.True(large < 20 * small, $"{head}: {small} → {large} bytes");
        }
    }

    private static long AllocatedBy(string head, string part, int length)
    {
        var text = head + string.Concat(Enumerable.Repeat(part, length / part.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Build(SchemaScript.Parse(text));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static SchemaCatalog Build(string sql)
    {
        Reductions.AssertSameIfAny(sql);
        return Build(SchemaScript.Parse(sql));
    }

    private static SchemaCatalog Build(SchemaScript script)
    {
        var builder = new SchemaBuilder();
        builder.Apply(script, "s");
        builder.Apply(script, "s");
        builder.Apply(script);
        return builder.Build();
    }
}
