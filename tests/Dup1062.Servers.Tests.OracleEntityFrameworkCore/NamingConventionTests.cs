using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.Servers.Tests.Models;

namespace Dup1062.Servers.Tests.OracleEntityFrameworkCore;

/// <summary>The reader finds in a model's code the names that EFCore.NamingConventions makes of it.</summary>
public class NamingConventionTests
{
    /// <summary>What only Pomelo's provider has; in TPC the convention leaves some names of indexes as they are.</summary>
    private static readonly string[] OnlyPomelo = ["MySqlCollation", "HasCharSet", "OwnsMany", "UseTpcMappingStrategy", "HasPrefixLength", "UseMySqlIdentityColumn", "UseMySqlComputedColumn", "IsFullText", "ServerVersion"];

    /// <summary>Owned collections, whose keys Oracle's provider makes of two AUTO_INCREMENT columns: the server refuses them.</summary>
    private static readonly string[] Refused = ["owned by a base and by a derived type", "tables and columns of owned types by attributes"];

    /// <summary>The convention names an index by what its columns are called at that moment, which is changed later, and numbers those of one name.</summary>
    private static readonly string[] NamedOtherwise = ["a scaffolded join", "several indexes over the same columns"];

    private const string Shop = """
        public class OrderLine { public int Id { get; set; } public string SKUCode { get; set; } = ""; public int? Line2Number { get; set; } [Column("Fixed")] public string Given { get; set; } = ""; }
        [Table("Given")] public class Tag { public int TagId { get; set; } public string name_of { get; set; } = ""; }
        public class Shop : DbContext
        {
            public static string Connection { get; set; } = "";
            public DbSet<OrderLine> OrderLines { get; set; } public DbSet<Tag> Tags { get; set; }
            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseMySQL(StoreContext.Connection).STYLE();
            protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<OrderLine>().HasIndex(o => new { o.SKUCode, o.Line2Number }).IsUnique();
        }
        """;

    public static TheoryData<string> Models() =>
        [.. EntityModels.All.Values.Where(model => !OnlyPomelo.Any(model.Source.Contains)).Select(model => model.Name).Except([.. Refused, .. NamedOtherwise])];

    [SkippableTheory, MemberData(nameof(Models))]
    public Task InSnakeCase(string name) => AssertAsync(EntityModels.All[name].Source, EntityModels.All[name].Unknown);

    [SkippableTheory]
    [InlineData("UseSnakeCaseNamingConvention")]
    [InlineData("UseUpperSnakeCaseNamingConvention")]
    [InlineData("UseLowerCaseNamingConvention")]
    [InlineData("UseUpperCaseNamingConvention")]
    [InlineData("UseCamelCaseNamingConvention")]
    public Task InOtherStyles(string style) => AssertAsync(Shop.Replace("STYLE", style), []);

    private static async Task AssertAsync(string source, string[] unknown)
    {
        await using var database = await TestServers.CreateDatabaseAsync(ServerKind.MySql);
        var store = new StoreAssembly(source);
        using var context = StoreAssembly.ContextIn(store.Load(), database);
        await context.Database.EnsureCreatedAsync();

        await ModelComparison.AssertAgreeAsync(ModelComparison.Read(store.Compilation), database, [.. unknown, .. unknown.Select(NamingConvention.InSnakeCase)]);
    }
}
