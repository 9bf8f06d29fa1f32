using Dup1062.Tool.SchemaPulling;

namespace Dup1062.Tool.Tests.SchemaPulling;

public class TableStatementTests
{
    [Theory]
    [InlineData("CREATE TABLE `t` (\n  `a` int\n) ENGINE=InnoDB AUTO_INCREMENT=42 DEFAULT CHARSET=utf8", "CREATE TABLE `t` (\n  `a` int\n) ENGINE=InnoDB DEFAULT CHARSET=utf8")]
    [InlineData("CREATE TABLE `t` (\n  `a` int AUTO_INCREMENT\n) AUTO_INCREMENT=1", "CREATE TABLE `t` (\n  `a` int AUTO_INCREMENT\n)")]
    [InlineData("CREATE TABLE `AUTO_INCREMENT` (`a` int) COMMENT='x AUTO_INCREMENT=3'", "CREATE TABLE `AUTO_INCREMENT` (`a` int) COMMENT='x AUTO_INCREMENT=3'")]
    [InlineData("(`a` char(8) CHARACTER SET latin1 COLLATE latin1_bin)", "(`a` char(8) COLLATE latin1_bin)")]
    [InlineData("(`a` char(8) CHARACTER SET utf8 COLLATE utf8mb3_bin)", "(`a` char(8) CHARACTER SET utf8 COLLATE utf8mb3_bin)")]
    [InlineData("(`a` char(8) CHARACTER SET latin1 NOT NULL)", "(`a` char(8) CHARACTER SET latin1 NOT NULL)")]
    public void Only_what_does_not_belong_to_the_schema_goes(string statement, string expected) =>
        Assert.Equal(expected, TableStatement.Normalize(statement));
}
