using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Dup1062.Analyzers.Tests.Schemas;

/// <summary>DUP1903: what is said when a script, migrations, a model or a string give a table different unique keys.</summary>
public class SourceConflictTests
{
    private const string Keyed = "CREATE TABLE coupons (id INT AUTO_INCREMENT PRIMARY KEY, code VARCHAR(32) NOT NULL, UNIQUE KEY uq_code (code));";

    [Fact]
    public Task AModelWithoutTheKeyOfTheScript() => VerifyAsync(Keyed, Model("class {|#0:Coupon|}", ""),
        "the EF Core model", "without key uq_code (code)", "the scripts");

    [Fact]
    public Task AModelWithAKeyOfItsOwn() => VerifyAsync(Keyed.Replace(", UNIQUE KEY uq_code (code)", ""), Model("class Coupon", "model.Entity<Coupon>().{|#0:HasIndex(c => c.Code).IsUnique();|}"),
        "the EF Core model", "with key IX_coupons_code (code)", "the scripts");

    [Fact]
    public Task AnotherPrimaryKey() => VerifyAsync("CREATE TABLE coupons (id INT, code VARCHAR(32) PRIMARY KEY);", Model("class Coupon", "model.Entity<Coupon>().{|#0:HasKey(c => c.Id);|}"),
        "the EF Core model", "with key PRIMARY (id) in place of key PRIMARY (code)", "the scripts");

    [Fact]
    public Task AModelThatRanAheadOfItsMigrations() => VerifyAsync(null, Model("class Coupon", "model.Entity<Coupon>().{|#0:HasIndex(c => c.Code).IsUnique();|}") + """
        class First : Microsoft.EntityFrameworkCore.Migrations.Migration
        {
            protected override void Up(Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder b) => b.CreateTable(
                name: "coupons", columns: t => new { id = t.Column<int>(), code = t.Column<string>() }, constraints: t => t.PrimaryKey("PK_coupons", x => x.id));
        }
        """,
        "the EF Core model", "with key IX_coupons_code (code)", "the migrations");

    [Fact]
    public Task AString() => VerifyAsync(Keyed, """
        class Setup { void Run(dynamic db) => db.Run({|#0:"CREATE TABLE coupons (id INT PRIMARY KEY, code VARCHAR(32)) ENGINE=InnoDB"|}); }
        """,
        "a string", "without key uq_code (code)", "the scripts");

    [Theory]
    [InlineData(Keyed, "model.Entity<Coupon>().HasIndex(c => c.Code).IsUnique();")]
    [InlineData("CREATE TABLE coupons (id INT PRIMARY KEY, code VARCHAR(32), UNIQUE KEY another_name (code));", "model.Entity<Coupon>().HasIndex(c => c.Code).IsUnique();")]
    [InlineData("CREATE TABLE other (id INT PRIMARY KEY);", "")]
    [InlineData("CREATE TABLE a.coupons (id INT PRIMARY KEY); CREATE TABLE b.coupons (id INT PRIMARY KEY, code INT UNIQUE);", "")]
    [InlineData("CREATE TABLE coupons (id INT PRIMARY KEY, code VARCHAR(32) UNIQUE);", "model.Entity<Coupon>().IsSomethingOfAPackage();")]
    public Task WhatAgrees_OrIsNotKnown_IsQuiet(string script, string model) => Test(script, Model("class Coupon", model)).RunAsync();

    private static string Model(string entity, string calls) => $$"""
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.EntityFrameworkCore;
        {{entity}} { [Column("id")] public int Id { get; set; } [Column("code")] public string Code { get; set; } }
        class Shop : DbContext
        {
            public DbSet<Coupon> coupons { get; set; }
            protected override void OnModelCreating(ModelBuilder model)
            {
                {{calls}}
            }
        }

        """;

    private static Task VerifyAsync(string? script, string source, string loser, string difference, string winner)
    {
        var test = Test(script, source);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("DUP1903", DiagnosticSeverity.Hidden).WithLocation(0).WithArguments("coupons", loser, difference, winner));
        return test.RunAsync();
    }

    private static Dup1062Test<SourceConflictAnalyzer> Test(string? script, string source) => new("DUP1903", source, script);
}
