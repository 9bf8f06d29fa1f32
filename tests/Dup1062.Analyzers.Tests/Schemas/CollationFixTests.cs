using Dup1062.Analyzers.CodeFixes.Schemas;
using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Schemas;

/// <summary>The fix of DUP1201: a binary collation where the key is configured, else at the property.</summary>
public class CollationFixTests
{
    [Theory]
    [InlineData(
        "var gift = model.Entity<Gift>();\n        gift.{|DUP1201:HasIndex(g => g.Token).IsUnique();|}",
        "var gift = model.Entity<Gift>();\n        gift.Property(g => g.Token).UseCollation(\"utf8mb4_bin\");\n        gift.HasIndex(g => g.Token).IsUnique();")]
    [InlineData(
        "model.Entity<Gift>().ToTable(\"gifts\").{|DUP1201:HasIndex(g => g.Token).IsUnique();|}",
        "model.Entity<Gift>().Property(g => g.Token).UseCollation(\"utf8mb4_bin\");\n        model.Entity<Gift>().ToTable(\"gifts\").HasIndex(g => g.Token).IsUnique();")]
    [InlineData(
        "model.Entity<Gift>(e =>\n        {\n            e.{|DUP1201:HasIndex(x => new { x.Shop, x.Token }).IsUnique();|}\n            e.Property(x => x.Token).HasMaxLength(43);\n        });",
        "model.Entity<Gift>(e =>\n        {\n            e.HasIndex(x => new { x.Shop, x.Token }).IsUnique();\n            e.Property(x => x.Token).HasMaxLength(43).UseCollation(\"utf8mb4_bin\");\n        });")]
    [InlineData(
        "model.Entity<Gift>().{|DUP1201:HasAlternateKey(g => g.Token);|}\n        model.Entity<Gift>().Property(g => g.Token).UseCollation(\"latin1_swedish_ci\").HasMaxLength(9);",
        "model.Entity<Gift>().HasAlternateKey(g => g.Token);\n        model.Entity<Gift>().Property(g => g.Token).UseCollation(\"latin1_bin\").HasMaxLength(9);")]
    [InlineData(
        "model.HasCharSet(\"latin1\");\n        model.Entity<Gift>().{|DUP1201:HasIndex(g => g.Token).IsUnique();|}",
        "model.HasCharSet(\"latin1\");\n        model.Entity<Gift>().Property(g => g.Token).UseCollation(\"latin1_bin\");\n        model.Entity<Gift>().HasIndex(g => g.Token).IsUnique();")]
    public Task WhereTheKeyIsConfigured(string before, string after) => VerifyAsync(Program("", "", before), Program("", "", after));

    [Theory]
    [InlineData("", "model.Entity<Gift>(g => g.{|DUP1201:HasIndex(x => x.Token).IsUnique());|}", "    [MySqlCollation(\"utf8mb4_bin\")]\n")]
    [InlineData("    [MySqlCollation(\"utf8mb4_general_ci\")]\n", "model.Entity<Gift>(g => g.{|DUP1201:HasIndex(x => x.Token).IsUnique());|}", "    [MySqlCollation(\"utf8mb4_bin\")]\n")]
    public Task AtTheProperty(string attribute, string calls, string fixedAttribute) =>
        VerifyAsync(Program("", attribute, calls), Program("", fixedAttribute, calls.Replace("{|DUP1201:", "").Replace("|}", "")));

    [Fact]
    public Task AtThePropertyOfAnAttribute() => VerifyAsync(
        Program("[Microsoft.EntityFrameworkCore.Index(nameof(Token), IsUnique = true)]\n", "", "").Replace("class Gift", "class {|DUP1201:Gift|}"),
        Program("[Microsoft.EntityFrameworkCore.Index(nameof(Token), IsUnique = true)]\n", "    [MySqlCollation(\"utf8mb4_bin\")]\n", ""));

    [Theory]
    [InlineData("model.Entity<Gift>().Property(g => g.Token).UseCollation(\"utf8mb4_bin\"); model.Entity<Gift>().HasIndex(g => g.Token).IsUnique();")]
    [InlineData("model.UseCollation(\"utf8mb4_0900_as_cs\"); model.Entity<Gift>().HasIndex(g => g.Token).IsUnique();")]
    [InlineData("model.UseCollation(\"utf8mb4_0900_ai_ci\", DelegationModes.ApplyToDatabases); model.Entity<Gift>().HasIndex(g => g.Token).IsUnique();")]
    [InlineData("model.Entity<Gift>().HasIndex(g => g.Key).IsUnique();")]
    [InlineData("model.Entity<Gift>().Property(g => g.Token).HasColumnType(\"varbinary(40)\"); model.Entity<Gift>().HasIndex(g => g.Token).IsUnique();")]
    public Task WhatTellsCapitalsApart_OrIsNotKnown_IsQuiet(string calls) => VerifyAsync(Program("", "", calls), Program("", "", calls));

    [Fact]
    public Task AMigration_IsToldAtTheModel() => VerifyAsync(
        Program("", "", "model.Entity<Gift>().{|DUP1201:HasIndex(g => g.Token).IsUnique();|}") + Migration,
        Program("", "", "model.Entity<Gift>().Property(g => g.Token).UseCollation(\"utf8mb4_bin\");\n        model.Entity<Gift>().HasIndex(g => g.Token).IsUnique();") + Migration);

    private const string Migration = """

        public class First : Microsoft.EntityFrameworkCore.Migrations.Migration
        {
            protected override void Up(Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder b)
            {
                b.CreateTable(
                    name: "Gifts",
                    columns: t => new { Id = t.Column<int>(), Token = t.Column<string>(type: "varchar(255)").Annotation("MySql:CharSet", "utf8mb4") },
                    constraints: t => t.PrimaryKey("PK_Gifts", x => x.Id));
                b.CreateIndex(name: "IX_Gifts_Token", table: "Gifts", column: "Token", unique: true);
            }
        }
        """;

    private static string Program(string typeAttribute, string attribute, string calls) => $$"""
        using System;
        using Microsoft.EntityFrameworkCore;

        {{typeAttribute}}public class Gift
        {
            public int Id { get; set; }
            public int Shop { get; set; }
            public Guid Key { get; set; }
        {{attribute}}    public string Token { get; set; }
        }

        public class Shop : DbContext
        {
            public DbSet<Gift> Gifts { get; set; }
            protected override void OnModelCreating(ModelBuilder model)
            {
                {{calls}}
            }
        }
        """.ReplaceLineEndings("\n");

    private static Task VerifyAsync(string source, string fixedSource)
    {
        var test = new HandlingFixTest<SchemaReviewAnalyzer, CollationFix>(source, fixedSource);
        test.DisabledDiagnostics.AddRange(new SchemaReviewAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Where(id => id != "DUP1201"));
        return test.RunAsync();
    }
}
