namespace Dup1062.MySql.Tests;

public class ServerVersionTests
{
    [Theory]
    [InlineData("8.0.36-mysql", "8.0.36-mysql")]
    [InlineData("10.11.2-mariadb", "10.11.2-mariadb")]
    [InlineData("9.7.4", "9.7.4-mysql")]
    [InlineData("26.7.0-mysql", "26.7.0-mysql")]
    [InlineData("26.10", "26.10.0-mysql")]
    [InlineData("8", "8.0.0-mysql")]
    [InlineData("9.7.4.", "9.7.4-mysql")]
    [InlineData(" 5.7.44-log ", "5.7.44-mysql")]
    [InlineData("8.0.36-0ubuntu0.22.04.1", "8.0.36-mysql")]
    [InlineData("8.0.mysql_aurora.3.04.0", "8.0.0-mysql")]
    [InlineData("5.5.5-10.11.19-MariaDB-0+deb12u1", "10.11.19-mariadb")]
    [InlineData("11.4.2-MariaDB-log", "11.4.2-mariadb")]
    [InlineData("10.6.12", "10.6.12-mariadb")]
    [InlineData("12.1", "12.1.0-mariadb")]
    [InlineData("5.5.5-mysql", "5.5.5-mysql")]
    public void Reads_what_configurations_and_servers_say(string text, string expected) => Assert.Equal(expected, ServerVersion.TryParse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mysql")]
    [InlineData("mysql-8.0")]
    [InlineData(".")]
    [InlineData("8..0")]
    [InlineData("1.2.3.4.5")]
    [InlineData("99999999999.0")]
    public void Finds_no_version_in_anything_else(string? text) => Assert.Null(ServerVersion.TryParse(text));

    [Theory]
    [InlineData("8.0.18-mysql", false, false)]
    [InlineData("8.0.19-mysql", true, false)]
    [InlineData("8.0.20-mysql", true, true)]
    [InlineData("9.0.0-mysql", true, true)]
    [InlineData("26.7.0-mysql", true, true)]
    [InlineData("5.6.24-mysql", false, false)]
    [InlineData("11.4.2-mariadb", false, false)]
    public void Knows_the_row_alias_and_when_VALUES_is_deprecated(string server, bool hasRowAlias, bool deprecatesValues)
    {
        var version = ServerVersion.TryParse(server)!;
        Assert.Equal((hasRowAlias, deprecatesValues), (version.HasRowAlias, version.DeprecatesValuesFunction));
    }
}
