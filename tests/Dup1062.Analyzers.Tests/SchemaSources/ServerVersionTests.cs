namespace Dup1062.Analyzers.Tests.SchemaSources;

/// <summary>The server that a project's SQL is for, by what EF Core's provider is told.</summary>
public class ServerVersionTests
{
    [Theory]
    [InlineData("new MySqlServerVersion(new Version(8, 0, 36))", "8.0.36-mysql")]
    [InlineData("new MySqlServerVersion(\"9.1.0\")", "9.1.0-mysql")]
    [InlineData("new MariaDbServerVersion(new Version(10, 11, 2))", "10.11.2-mariadb")]
    [InlineData("new MariaDbServerVersion(new Version(\"11.4\"))", "11.4.0-mariadb")]
    [InlineData("Microsoft.EntityFrameworkCore.ServerVersion.Parse(\"10.11.2-mariadb\")", "10.11.2-mariadb")]
    [InlineData("ServerVersion.Create(8, 0, 18, Pomelo.EntityFrameworkCore.MySql.Infrastructure.ServerType.MySql)", "8.0.18-mysql")]
    [InlineData("ServerVersion.Create(new Version(10, 6), ServerType.MariaDb)", "10.6.0-mariadb")]
    [InlineData("ServerVersion.AutoDetect(\"Server=localhost\")", null)]
    [InlineData("new MySqlServerVersion(version)", null)]
    [InlineData("new MySqlServerVersion(", null)]
    [InlineData("ServerVersion.Parse(version)", null)]
    public void VersionIsReadFromTheCall(string version, string? server)
    {
        var catalog = CodeCatalog.Of(
            "public class Coupon { public int Id { get; set; } }",
            $"class Shop : DbContext {{ public DbSet<Coupon> Coupons {{ get; set; }} protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseMySql(\"\", {version}); }}");
        Assert.Equal(server, catalog.Server?.ToString());
    }

    [Theory]
    [InlineData("new MySqlServerVersion(\"8.0.36\"), new MySqlServerVersion(\"5.7.44\")", "5.7.44-mysql")]
    [InlineData("new MySqlServerVersion(\"8.0.36\"), new MariaDbServerVersion(\"10.11.2\")", null)]
    public void OfSeveral_WhatAllUnderstandCounts(string versions, string? server) =>
        Assert.Equal(server, CodeCatalog.Of($"static class Servers {{ public static ServerVersion[] All => [{versions}]; }}").Server?.ToString());
}
