namespace Dup1062.MySql.Tests;

public sealed class ServerVersionTests
{
    [Theory]
    [InlineData("8.0.36-mysql", "8.0.36-mysql")]
    [InlineData("8.0.36", "8.0.36-mysql")]
    [InlineData(" 8.0.36-0ubuntu0.22.04.1 ", "8.0.36-mysql")]
    [InlineData("26.7", "26.7.0-mysql")]
    [InlineData("8", "8.0.0-mysql")]
    [InlineData("10.11.2-mariadb", "10.11.2-mariadb")]
    [InlineData("5.5.5-10.11.19-MariaDB-1:10.11.19+maria~deb12", "10.11.19-mariadb")]
    [InlineData("9.7.4.", "9.7.4-mysql")]
    public void Reads(string text, string expected) => Assert.Equal(expected, ServerVersion.TryParse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mysql")]
    [InlineData("...")]
    [InlineData("8..0")]
    [InlineData("99999999999999.1")]
    public void ReadsNothingElse(string? text) => Assert.Null(ServerVersion.TryParse(text));

    [Theory]
    [InlineData("8.0.18", false)]
    [InlineData("8.0.19", true)]
    [InlineData("26.7", true)]
    [InlineData("5.6.24", false)]
    [InlineData("11.8.0-mariadb", false)]
    public void RowAliasIsMySqls(string version, bool expected) => Assert.Equal(expected, ServerVersion.TryParse(version)!.HasRowAlias);

    [Theory]
    [InlineData("8.0.19", false)]
    [InlineData("8.0.20", true)]
    [InlineData("10.11.2-mariadb", false)]
    public void ValuesFunctionIsDeprecatedInMySql(string version, bool expected) => Assert.Equal(expected, ServerVersion.TryParse(version)!.DeprecatesValuesFunction);
}
