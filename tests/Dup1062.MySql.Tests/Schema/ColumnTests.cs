using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

public sealed class ColumnTests
{
    [Theory]
    [InlineData("INT", "int", null, false)]
    [InlineData("INT(11) UNSIGNED", "int", 11, true)]
    [InlineData("INTEGER(10) ZEROFILL", "int", 10, true)]
    [InlineData("BOOL", "tinyint", null, false)]
    [InlineData("BOOLEAN", "tinyint", null, false)]
    [InlineData("INT1", "tinyint", null, false)]
    [InlineData("INT8 SIGNED", "bigint", null, false)]
    [InlineData("MIDDLEINT", "mediumint", null, false)]
    [InlineData("NUMERIC(10,2)", "decimal", 10, false)]
    [InlineData("DEC", "decimal", null, false)]
    [InlineData("FIXED(5)", "decimal", 5, false)]
    [InlineData("DOUBLE PRECISION", "double", null, false)]
    [InlineData("REAL", "double", null, false)]
    [InlineData("FLOAT(24)", "float", 24, false)]
    [InlineData("FLOAT(25)", "double", null, false)]
    [InlineData("SERIAL", "bigint", null, true)]
    [InlineData("CHARACTER(2)", "char", 2, false)]
    [InlineData("CHAR VARYING(20)", "varchar", 20, false)]
    [InlineData("CHARACTER VARYING (20)", "varchar", 20, false)]
    [InlineData("NATIONAL CHAR(3)", "char", 3, false)]
    [InlineData("NATIONAL VARCHAR(3)", "varchar", 3, false)]
    [InlineData("NATIONAL CHARACTER VARYING(3)", "varchar", 3, false)]
    [InlineData("NVARCHAR(3)", "varchar", 3, false)]
    [InlineData("NCHAR VARCHAR(3)", "varchar", 3, false)]
    [InlineData("LONG", "mediumtext", null, false)]
    [InlineData("LONG VARCHAR", "mediumtext", null, false)]
    [InlineData("LONG VARBINARY", "mediumblob", null, false)]
    [InlineData("ENUM('a','b)','c,d')", "enum", null, false)]
    [InlineData("SET('a','b') CHARACTER SET latin1", "set", null, false)]
    [InlineData("DATETIME(6)", "datetime", 6, false)]
    [InlineData("JSON", "json", null, false)]
    [InlineData("VECTOR(3)", "vector", 3, false)]
    [InlineData("INET6", "inet6", null, false)]
    [InlineData("UUID", "uuid", null, false)]
    [InlineData("GEOMETRYCOLLECTION SRID 4326", "geomcollection", null, false)]
    [InlineData("VARCHAR(20) CHARACTER SET binary", "varbinary", 20, false)]
    [InlineData("TEXT BYTE", "blob", null, false)]
    public void Types(string type, string name, int? length, bool isUnsigned)
    {
        var column = Column(type);

        Assert.Equal((name, length, isUnsigned), (column.Type, column.Length, column.IsUnsigned));
    }

    [Theory]
    [InlineData("INT", true)]
    [InlineData("INT NULL", true)]
    [InlineData("INT NOT NULL", false)]
    [InlineData("INT COMMENT 'not null' NOT NULL DEFAULT 1", false)]
    [InlineData("INT KEY", false)]
    [InlineData("INT NULL AUTO_INCREMENT UNIQUE", false)]
    [InlineData("SERIAL", false)]
    public void Nullability(string definition, bool expected) => Assert.Equal(expected, Column(definition).IsNullable);

    [Theory]
    [InlineData("INT", ColumnDefault.None)]
    [InlineData("INT DEFAULT NULL", ColumnDefault.Null)]
    [InlineData("INT DEFAULT (NULL)", ColumnDefault.Null)]
    [InlineData("INT DEFAULT 0", ColumnDefault.Constant)]
    [InlineData("INT DEFAULT - 1.5e3 NOT NULL", ColumnDefault.Constant)]
    [InlineData("INT DEFAULT TRUE", ColumnDefault.Constant)]
    [InlineData("BIT(1) DEFAULT b'1'", ColumnDefault.Constant)]
    [InlineData("VARCHAR(9) DEFAULT 'it''s' 'two' COLLATE utf8mb4_bin", ColumnDefault.Constant)]
    [InlineData("VARCHAR(9) DEFAULT _utf8mb4'a'", ColumnDefault.Constant)]
    [InlineData("VARCHAR(9) DEFAULT _latin1 0x41", ColumnDefault.Constant)]
    [InlineData("DATE DEFAULT DATE '2024-01-01'", ColumnDefault.Constant)]
    [InlineData("VARCHAR(9) DEFAULT ('a')", ColumnDefault.Constant)]
    [InlineData("TIMESTAMP DEFAULT CURRENT_TIMESTAMP", ColumnDefault.Expression)]
    [InlineData("TIMESTAMP(3) DEFAULT now(3) ON UPDATE NOW(3) NOT NULL", ColumnDefault.Expression)]
    [InlineData("DATETIME DEFAULT current_timestamp()", ColumnDefault.Expression)]
    [InlineData("JSON DEFAULT (JSON_ARRAY())", ColumnDefault.Expression)]
    [InlineData("INT DEFAULT (a + 1)", ColumnDefault.Expression)]
    [InlineData("INT DEFAULT (`a`)", ColumnDefault.Expression)]
    [InlineData("INT DEFAULT rand() * 10 + (1) NOT NULL", ColumnDefault.Expression)]
    [InlineData("CHAR(36) DEFAULT (UUID())", ColumnDefault.Unique)]
    [InlineData("CHAR(36) DEFAULT uuid() NOT NULL", ColumnDefault.Unique)]
    [InlineData("BINARY(16) DEFAULT (uuid_to_bin(uuid(), 1))", ColumnDefault.Unique)]
    [InlineData("BINARY(16) DEFAULT (UNHEX(REPLACE(UUID(), '-', '')))", ColumnDefault.Unique)]
    [InlineData("CHAR(4) DEFAULT (LEFT(UUID(), 4))", ColumnDefault.Expression)]
    [InlineData("BIGINT DEFAULT NEXT VALUE FOR shop.s", ColumnDefault.Unique)]
    [InlineData("BIGINT DEFAULT (nextval(`shop`.`s`))", ColumnDefault.Unique)]
    public void Defaults(string definition, ColumnDefault expected)
    {
        var table = Catalogs.Table($"CREATE TABLE t (c {definition}, a INT)");

        Assert.Equal(expected, table.Columns[0].Default);
        Assert.Equal("c a", table.ColumnNames());
    }

    [Theory]
    [InlineData("INT GENERATED ALWAYS AS (a + `b`) STORED NOT NULL", "a b")]
    [InlineData("INT AS (IF(a > 0, a, c2)) VIRTUAL UNIQUE COMMENT 'x'", "a")]
    [InlineData("INT AS (JSON_EXTRACT(b, '$.a')) PERSISTENT", "b")]
    public void GeneratedColumnsNameTheirSources(string definition, string expected)
    {
        var column = Catalogs.Table($"CREATE TABLE t (a INT, b INT, c {definition})").Columns[2];

        Assert.True(column.IsGenerated);
        Assert.Equal(expected, string.Join(" ", column.GeneratedFrom));
    }

    [Theory]
    [InlineData("NOT NULL DEFAULT 1 COMMENT 'x' UNIQUE")]
    [InlineData("UNIQUE KEY COMMENT 'x' DEFAULT 1 NOT NULL")]
    [InlineData("COLUMN_FORMAT DYNAMIC STORAGE DISK UNIQUE DEFAULT 1 NOT NULL ENGINE_ATTRIBUTE = '{}' SECONDARY_ENGINE_ATTRIBUTE '{}'")]
    [InlineData("UNIQUE CHECK (c > 0) NOT ENFORCED NOT NULL DEFAULT 1")]
    [InlineData("UNIQUE CONSTRAINT x CHECK (c > 0) ENFORCED NOT NULL CONSTRAINT CHECK (c < 9) DEFAULT 1")]
    [InlineData("REFERENCES p (id) MATCH FULL ON DELETE SET NULL ON UPDATE CASCADE UNIQUE NOT NULL DEFAULT 1")]
    [InlineData("DEFAULT 1 ON UPDATE CURRENT_TIMESTAMP UNIQUE NOT NULL VISIBLE")]
    [InlineData("WITHOUT SYSTEM VERSIONING UNIQUE COMPRESSED=zlib NOT NULL DEFAULT 1")]
    public void AttributesComeInAnyOrder(string attributes)
    {
        var table = Catalogs.Table($"CREATE TABLE t (c INT {attributes}, d INT)");

        Assert.True(table.IsComplete);
        Assert.Equal("c(c)", table.Keys());
        Assert.Equal((false, ColumnDefault.Constant), (table.Columns[0].IsNullable, table.Columns[0].Default));
    }

    [Fact]
    public void InvisibleColumnsAreMarked() => Assert.True(Column("INT INVISIBLE").IsInvisible);

    [Theory]
    [InlineData("5.6.24", ColumnDefault.Expression, ColumnDefault.Constant)]
    [InlineData("10.5.0-mariadb", ColumnDefault.Expression, ColumnDefault.Constant)]
    [InlineData("8.0.36", ColumnDefault.None, ColumnDefault.None)]
    [InlineData("10.11.2-mariadb", ColumnDefault.None, ColumnDefault.None)]
    [InlineData(null, ColumnDefault.None, ColumnDefault.None)]
    public void OldServersGiveTimestampsADefault(string? server, ColumnDefault first, ColumnDefault second)
    {
        var table = Catalogs.Table("CREATE TABLE t (a TIMESTAMP NOT NULL, b TIMESTAMP NOT NULL, c TIMESTAMP NULL)", server);

        Assert.Equal([first, second, ColumnDefault.None], table.Columns.Select(column => column.Default));
    }

    [Theory]
    [InlineData("TIMESTAMP", "5.7.44", false)]
    [InlineData("TIMESTAMP DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP", "5.7.44", false)]
    [InlineData("TIMESTAMP NULL", "5.7.44", true)]
    [InlineData("TIMESTAMP", "10.5.0-mariadb", false)]
    [InlineData("TIMESTAMP", "8.0.36", true)]
    [InlineData("TIMESTAMP", null, true)]
    [InlineData("DATETIME", "5.7.44", true)]
    public void OldServersMakeTimestampsNotNull(string definition, string? server, bool isNullable) =>
        Assert.Equal(isNullable, Catalogs.Table($"CREATE TABLE t (a {definition})", server).Columns[0].IsNullable);

    [Theory]
    [InlineData("id INT, PRIMARY KEY (id)", "5.6.24", ColumnDefault.Constant)]
    [InlineData("id INT PRIMARY KEY", "5.6.24", ColumnDefault.None)]
    [InlineData("id INT NOT NULL, PRIMARY KEY (id)", "5.6.24", ColumnDefault.None)]
    [InlineData("id INT, PRIMARY KEY (id)", "5.7.44", ColumnDefault.None)]
    [InlineData("id INT, PRIMARY KEY (id)", null, ColumnDefault.None)]
    public void OldServersGiveAZeroToWhatOnlyTheKeyMakesNotNull(string definition, string? server, ColumnDefault expected) =>
        Assert.Equal(expected, Catalogs.Table($"CREATE TABLE t ({definition})", server).Columns[0].Default);

    private static Column Column(string definition) => Catalogs.Table($"CREATE TABLE t (c {definition})").Columns[0];
}
