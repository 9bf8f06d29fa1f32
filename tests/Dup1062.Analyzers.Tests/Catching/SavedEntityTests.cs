using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>DUP1102 by the model of the context: where it puts an entity, and which values it makes itself.</summary>
public class SavedEntityTests
{
    private const string Schema = "CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY); CREATE TABLE shop_gift (token VARCHAR(32) NOT NULL, UNIQUE KEY uq_token (token));";

    [Theory]
    [InlineData("class Gift { public int Id { get; set; } public string Token { get; set; } }", "model.Entity<Gift>().HasIndex(g => g.Token).IsUnique();")]
    [InlineData("class Gift { public int Id { get; set; } public string Token { get; set; } }", "model.Entity<Gift>().ToTable(\"shop_gift\");")]
    [InlineData("class Gift { public int Id { get; set; } public string Name { get; set; } }", "model.Entity<Gift>().ToTable(\"shop_gift\").Property(g => g.Name).HasColumnName(\"token\");")]
    [InlineData("class Gift { public Guid Shop { get; set; } public Guid Card { get; set; } }", "model.Entity<Gift>().HasKey(g => new { g.Shop, g.Card });")]
    [InlineData("class Gift { public Guid Id { get; set; } }", "model.Entity<Gift>().Property(g => g.Id).ValueGeneratedNever();")]
    [InlineData("class Card { public int Id { get; set; } public string Token { get; set; } } class Gift : Card { public string To { get; set; } }", "model.Entity<Card>().UseTptMappingStrategy().HasIndex(c => c.Token).IsUnique();")]
    [InlineData("class Card { public int Id { get; set; } public string Token { get; set; } } class Gift : Card { public string To { get; set; } }", "model.Entity<Card>().HasIndex(c => c.Token).IsUnique();")]
    public Task AKeyThatTheModelKnows_IsFlagged(string entity, string model) => VerifyAsync(entity, model, "catch ([|DbUpdateException|] e) { log.Error(e); }");

    [Theory]
    [InlineData("class Gift { public int Id { get; set; } public string Token { get; set; } }", "")]
    [InlineData("class Gift { public Guid Id { get; set; } }", "")]
    [InlineData("class Gift { public string Id { get; set; } }", "model.Entity<Gift>().Property(g => g.Id).ValueGeneratedOnAdd();")]
    [InlineData("class Gift { public string Id { get; set; } }", "model.Entity<Gift>().Property(g => g.Id).HasDefaultValueSql(\"(uuid())\");")]
    [InlineData("class Gift { public string Id { get; set; } }", "model.Entity<Gift>().Property(g => g.Id).HasValueGenerator<Generator>();")]
    [InlineData("class Gift { public int Id { get; set; } public string Code { get; set; } }", "model.Entity<Gift>().ToTable(\"gift\"); model.Entity<Other>().ToTable(\"coupon\");")]
    [InlineData("class Gift { public string Code { get; set; } }", "model.Entity<Gift>().ToTable(\"coupon\").HasKey(g => g.Code); } protected override void OnConfiguring(DbContextOptionsBuilder options) { options.UseSqlite(\"\");")]
    public Task WhatTheModelExcludes_IsQuiet(string entity, string model) => VerifyAsync(entity, model, "catch (DbUpdateException e) { log.Error(e); }");

    [Theory]
    [InlineData("class Gift { public int Id { get; set; } public string Code { get; set; } }", "model.Entity<Gift>().ToTable(Name());")]
    public Task AnEntityWhoseTableCannotBeTold_IsASuggestion(string entity, string model) => VerifyAsync(entity, model, "catch ({|info:DbUpdateException|} e) { log.Error(e); }");

    [Fact]
    public Task WithoutPrimaryKeys_OnlyOthersCount() => Test("class Gift { public string Code { get; set; } }", "model.Entity<Gift>().ToTable(\"coupon\").HasKey(g => g.Code);", "catch (DbUpdateException e) { log.Error(e); }")
        .WithOption("dup1062.keys", "declared").RunAsync();

    [Fact]
    public Task OfTwoContexts_TheOneThatIsCalledCounts() => VerifyAsync(
        "class Gift { public string Code { get; set; } } class Log : DbContext { public DbSet<Gift> Gifts { get; set; } protected override void OnModelCreating(ModelBuilder m) => m.Entity<Gift>().HasKey(g => g.Code); }",
        "model.Entity<Gift>().HasKey(g => g.Code); model.Entity<Gift>().Property(g => g.Code).ValueGeneratedOnAdd();",
        "catch (DbUpdateException e) { log.Error(e); }");

    private static Task VerifyAsync(string entity, string model, string clause) => Test(entity, model, clause).RunAsync();

    private static Dup1062Test<CatchAnalyzer> Test(string entity, string model, string clause) => new(
        "DUP1102",
        $$"""
        using System;
        using Microsoft.EntityFrameworkCore;
        public interface ILog { void Error(object what); }
        {{entity}}
        class Shop : DbContext
        {
            public DbSet<Gift> Gifts { get; set; }
            protected override void OnModelCreating(ModelBuilder model) { {{model}} }
        }
        class Store(Shop shop, ILog log)
        {
            void Run(Gift gift)
            {
                try { shop.Gifts.Add(gift); shop.SaveChanges(); }
                {{clause}}
            }
        }
        """,
        Schema);
}
