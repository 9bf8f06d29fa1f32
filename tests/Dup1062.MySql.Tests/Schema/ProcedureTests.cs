using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

/// <summary>Migrations that can run twice, written as procedures.</summary>
public sealed class ProcedureTests
{
    private const string Migration =
        """
        CREATE DEFINER=`root`@`%` PROCEDURE migrate(IN x INT)
        COMMENT 'it''s; once'
        BEGIN
            IF NOT EXISTS (SELECT 1 FROM history WHERE id = 'init') THEN
                CREATE TABLE a (id INT, `end` INT);
                INSERT INTO history VALUES ('init');
            END IF;
            IF (SELECT COUNT(*) FROM information_schema.columns) = 0 THEN
                ALTER TABLE a ADD COLUMN x INT UNIQUE;
            END IF;
            SELECT CASE WHEN x > 0 THEN IF(x, 1, 2) ELSE IF(x, 3, 4) END;
            CASE x WHEN 1 THEN DROP TABLE IF EXISTS gone; ELSE BEGIN END; END CASE;
            WHILE x > 0 DO SET x = x - 1; END WHILE;
        END
        """;

    [Theory]
    [InlineData("DELIMITER //\n", "//\nDELIMITER ;\n")]
    [InlineData("delimiter $$\n", "$$\ndelimiter ;\n")]
    [InlineData("", ";\n")]
    public void CalledProcedureRuns(string before, string after)
    {
        var script = $"DROP PROCEDURE IF EXISTS migrate;\n{before}{Migration}{after}CALL migrate(1);\nDROP PROCEDURE migrate;\nCREATE TABLE z (id INT);";

        Assert.Equal("a(id end x) z(id)", TableLifeTests.Text(Catalogs.Of(script)));
        Assert.Empty(Catalogs.Script(script).Problems);
    }

    [Fact]
    public void ProcedureThatIsNotCalledDoesNothing() => Assert.Equal("z(id)", TableLifeTests.Text(Catalogs.Of(Migration + ";\nCREATE TABLE z (id INT);")));

    [Fact]
    public void SecondCallFindsTheWorkDone() =>
        Assert.Equal("a(x)", TableLifeTests.Text(Catalogs.Of("CREATE PROCEDURE p() BEGIN DROP TABLE IF EXISTS a; CREATE TABLE a (x INT); END; CALL p; ALTER TABLE a DROP y; CALL p;")));

    [Theory]
    [InlineData("CREATE TRIGGER tr BEFORE INSERT ON a FOR EACH ROW SET NEW.x = 1;")]
    [InlineData("CREATE TRIGGER tr BEFORE INSERT ON a FOR EACH ROW IF NEW.x IS NULL THEN SET NEW.x = 1; END IF;")]
    [InlineData("CREATE TRIGGER tr BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.x = (SELECT CASE 1 WHEN 1 THEN 2 END); END;")]
    [InlineData("CREATE FUNCTION f() RETURNS INT DETERMINISTIC RETURN 1;")]
    [InlineData("CREATE FUNCTION f(x INT) RETURNS INT DETERMINISTIC BEGIN l: LOOP LEAVE l; END LOOP; REPEAT SET x = 1; UNTIL x END REPEAT; RETURN x; END;")]
    [InlineData("CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM a; END;")]
    [InlineData("ALTER EVENT e DO DELETE FROM a;")]
    [InlineData("/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER `tr` BEFORE INSERT ON `a` FOR EACH ROW BEGIN SET @a = 1; SET @b = 2; END */;")]
    [InlineData("CREATE VIEW v AS SELECT CASE WHEN x THEN 1 END AS `begin` FROM a;")]
    public void BodiesEndWhereTheyEnd(string routine) =>
        Assert.Equal("a(x) z(id)", TableLifeTests.Text(Catalogs.Of($"CREATE TABLE a (x INT);\n{routine}\nCREATE TABLE z (id INT);")));

    [Fact]
    public void ProceduresMayNestDeeply()
    {
        var sql = string.Concat(Enumerable.Repeat("CREATE PROCEDURE p() BEGIN IF 1 THEN ", 50_000));

        Assert.Empty(Catalogs.Of(sql).Tables);
    }
}
