using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

public sealed class CollationTests
{
    [Theory]
    [InlineData("CREATE TABLE t (c VARCHAR(9))", null)]
    [InlineData("CREATE TABLE t (c VARCHAR(9) COLLATE utf8mb4_bin)", "utf8mb4_bin")]
    [InlineData("CREATE TABLE t (c VARCHAR(9)) COLLATE=utf8mb4_bin", "utf8mb4_bin")]
    [InlineData("CREATE TABLE t (c VARCHAR(9)) DEFAULT CHARACTER SET = latin1 COLLATE = latin1_bin", "latin1_bin")]
    [InlineData("CREATE TABLE t (c VARCHAR(9)) DEFAULT CHARSET latin1", "latin1_swedish_ci")]
    [InlineData("CREATE TABLE t (c VARCHAR(9)) CHARSET 'latin1'", "latin1_swedish_ci")]
    [InlineData("CREATE TABLE t (c VARCHAR(9) CHARACTER SET ascii) CHARSET=latin1", "ascii_general_ci")]
    [InlineData("CREATE TABLE t (c VARCHAR(9) CHARSET utf8 COLLATE utf8_unicode_ci) CHARSET=latin1", "utf8_unicode_ci")]
    [InlineData("CREATE TABLE t (c VARCHAR(9) BINARY) CHARSET=latin1", "latin1_bin")]
    [InlineData("CREATE TABLE t (c VARCHAR(9) BINARY)", "utf8mb4_bin")]
    [InlineData("CREATE TABLE t (c CHAR(9) ASCII)", "latin1_swedish_ci")]
    [InlineData("CREATE TABLE t (c CHAR(9) UNICODE)", "ucs2_general_ci")]
    [InlineData("CREATE TABLE t (c NATIONAL CHAR(9)) CHARSET=latin1", "utf8_general_ci")]
    [InlineData("CREATE TABLE t (c VARCHAR(9) CHARACTER SET DEFAULT) CHARSET=latin1", "latin1_swedish_ci")]
    [InlineData("CREATE TABLE t (c ENUM('a') CHARACTER SET gbk)", "gbk_chinese_ci")]
    [InlineData("CREATE TABLE t (c INT) CHARSET=latin1", null)]
    [InlineData("CREATE TABLE t (c VARBINARY(9)) CHARSET=latin1", null)]
    [InlineData("CREATE DATABASE d CHARACTER SET latin1; CREATE TABLE d.t (c TEXT)", "latin1_swedish_ci")]
    [InlineData("CREATE DATABASE d COLLATE latin1_bin; USE d; CREATE TABLE t (c TEXT)", "latin1_bin")]
    [InlineData("CREATE DATABASE d; ALTER DATABASE d DEFAULT COLLATE latin1_bin; CREATE TABLE d.t (c TEXT)", "latin1_bin")]
    [InlineData("USE d; ALTER DATABASE CHARACTER SET latin1; CREATE TABLE t (c TEXT); ALTER DATABASE CHARACTER SET utf8", "latin1_swedish_ci")]
    [InlineData("CREATE TABLE t (c TEXT) CHARSET=latin1; ALTER TABLE t CHARSET=ascii", "latin1_swedish_ci")]
    [InlineData("CREATE TABLE t (d INT) CHARSET=latin1; ALTER TABLE t DROP d, ADD c TEXT, DEFAULT CHARACTER SET ascii", "ascii_general_ci")]
    [InlineData("CREATE TABLE t (c TEXT COLLATE ascii_bin) CHARSET=latin1; ALTER TABLE t CONVERT TO CHARACTER SET utf8 COLLATE utf8_bin", "utf8_bin")]
    [InlineData("CREATE TABLE t (c TEXT) CHARSET=latin1; ALTER TABLE t ENGINE=InnoDB ROW_FORMAT=DEFAULT DEFAULT CHARSET=ascii, MODIFY c TEXT", "ascii_general_ci")]
    public void ColumnTakesTheNearest(string sql, string? expected) => Assert.Equal(expected, Catalogs.Table(sql).FindColumn("c")!.Collation?.Name);

    [Theory]
    [InlineData("utf8mb4", null, "utf8mb4_0900_ai_ci")]
    [InlineData("utf8mb4", "8.0.36", "utf8mb4_0900_ai_ci")]
    [InlineData("utf8mb4", "26.7", "utf8mb4_0900_ai_ci")]
    [InlineData("utf8mb4", "5.7.44", "utf8mb4_general_ci")]
    [InlineData("utf8mb4", "10.11.2-mariadb", "utf8mb4_general_ci")]
    [InlineData("utf8mb4", "11.5.2-mariadb", "utf8mb4_uca1400_ai_ci")]
    [InlineData("utf8mb3", "11.5.2-mariadb", "utf8mb3_uca1400_ai_ci")]
    [InlineData("UTF8MB3", "8.0.36", "utf8mb3_general_ci")]
    [InlineData("binary", null, null)]
    public void CharacterSetStandsForACollation(string characterSet, string? server, string? expected) =>
        Assert.Equal(expected, Catalogs.Table($"CREATE TABLE t (c VARCHAR(9)) CHARSET={characterSet}", server).Columns[0].Collation?.Name);

    [Fact]
    public void MariaDbWritesItsNewestWithoutTheCharacterSet() =>
        Assert.Equal("utf8mb4_uca1400_as_cs", Catalogs.Table("CREATE TABLE t (c TEXT) CHARSET=utf8mb4 COLLATE=uca1400_as_cs", "11.4.2-mariadb").Columns[0].Collation?.Name);

    [Fact]
    public void JsonOfMariaDbIsText()
    {
        var column = Catalogs.Table("CREATE TABLE t (c JSON)", "10.11.2-mariadb").Columns[0];

        Assert.Equal(("longtext", "utf8mb4_bin"), (column.Type, column.Collation?.Name));
    }

    [Theory]
    [InlineData("utf8mb4_0900_ai_ci", true, true, false)]
    [InlineData("utf8mb4_0900_as_ci", true, false, false)]
    [InlineData("utf8mb4_0900_as_cs", false, false, false)]
    [InlineData("utf8mb4_0900_bin", false, false, false)]
    [InlineData("utf8mb4_general_ci", true, true, true)]
    [InlineData("utf8mb4_bin", false, false, true)]
    [InlineData("utf8mb4_unicode_nopad_ci", true, true, false)]
    [InlineData("utf8mb4_uca1400_ai_cs", false, true, true)]
    [InlineData("latin1_swedish_ci", true, true, true)]
    [InlineData("latin1_general_cs", false, false, true)]
    [InlineData("binary", false, false, false)]
    public void NamesTellWhatIsEqual(string name, bool ignoresCase, bool ignoresAccents, bool ignoresTrailingBlanks)
    {
        var collation = new Collation(name);

        Assert.Equal((ignoresCase, ignoresAccents, ignoresTrailingBlanks), (collation.IsCaseInsensitive, collation.IsAccentInsensitive, collation.IsPadSpace));
        Assert.Equal(name.EndsWith("bin") || name == "binary", collation.IsBinary);
        Assert.Equal(name.Split('_')[0], collation.CharacterSet);
    }
}
