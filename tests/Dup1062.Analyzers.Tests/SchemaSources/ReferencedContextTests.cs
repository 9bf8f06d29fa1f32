using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Dup1062.Analyzers.Tests.SchemaSources;

/// <summary>A context in a referenced project: its code is there in an IDE, only its assembly in a build.</summary>
public class ReferencedContextTests
{
    private const string Coupon = "namespace Data; public class Coupon { public int Id { get; set; } public string Code { get; set; } = \"\"; public Tag Tag { get; set; } = null!; } [Index(nameof(Name), IsUnique = true)] public class Tag { public int Id { get; set; } public string Name { get; set; } = \"\"; } ";
    private const string Plain = Coupon + "public class Shop : DbContext { public Shop(DbContextOptions<Shop> options) : base(options) { } public DbSet<Coupon> Coupons { get; set; } }";
    private const string Configured = Coupon + "public class Shop : DbContext { public DbSet<Coupon> Coupons { get; set; } protected override void OnModelCreating(ModelBuilder m) => m.Entity<Coupon>().HasKey(c => c.Code); }";
    private const string MySql = "static class Setup { static void Add(dynamic services) => services.AddDbContext<Data.Shop>(o => o.UseMySql(\"\", null)); }";

    [Theory]
    [InlineData(Plain, MySql, "Coupons: PRIMARY (Id)|Tag: PRIMARY (Id), IX_Tag_Name (Name)")]
    [InlineData(Plain, "class Program { }", "Coupons: PRIMARY (Id)|Tag: PRIMARY (Id), IX_Tag_Name (Name)")]
    [InlineData(Configured, MySql, "Coupons: PRIMARY (Code)|Tag: PRIMARY (Id), IX_Tag_Name (Name)")]
    [InlineData(Plain, "static class Setup { static void Add(dynamic services) => services.AddDbContext<Data.Shop>(o => o.UseSqlServer(\"\")); }", "")]
    [InlineData(Plain, "public class Coupon { public int Id { get; set; } [Key] public string Code { get; set; } } class Own : DbContext { public DbSet<Coupon> Coupons { get; set; } }", "Coupons: PRIMARY (Code)|Tag: PRIMARY (Id), IX_Tag_Name (Name)")]
    [InlineData(Plain + " public class Map : IEntityTypeConfiguration<Coupon> { public void Configure(EntityTypeBuilder<Coupon> b) => b.HasKey(c => c.Code); }", "class Own : DbContext { public DbSet<Data.Coupon> Bought { get; set; } protected override void OnModelCreating(ModelBuilder m) => m.ApplyConfigurationsFromAssembly(typeof(Data.Coupon).Assembly); }", "Coupons: PRIMARY (Id)|Tag: PRIMARY (Id), IX_Tag_Name (Name)")]
    public void OfItsCode_AllIsKnown(string project, string caller, string tables) => Assert.Equal(tables, Lines(caller, Compile(project).ToMetadataReference()));

    [Fact]
    public void AProjectForAnotherEngine_SaysNothing()
    {
        var project = Compile(Plain);
        var migrations = project.RemoveReferences(project.References.Where(reference => reference.Display!.Contains("MySql", StringComparison.Ordinal))).AddReferences(CSharpCompilation.Create("Npgsql").ToMetadataReference());

        Assert.Equal("", Lines("class Program { }", migrations.ToMetadataReference()));
    }

    [Theory]
    [InlineData(Plain, MySql, "Coupons: PRIMARY (Id)|Tag: PRIMARY (Id), IX_Tag_Name (Name)")]
    [InlineData(Plain, "class Program { }", "")]
    [InlineData(Plain, "static class Setup { static void Add(dynamic services) => services.AddDbContext<Data.Shop>(o => o.UseMySql(\"\", null).UseSnakeCaseNamingConvention()); }", "coupons: PRIMARY (id)|tag: PRIMARY (id), ix_tag_name (name)")]
    [InlineData(Configured, MySql, "")]
    [InlineData(Coupon + "public class Shop : DbContext { public DbSet<Coupon> Coupons { get; set; } protected override void OnConfiguring(DbContextOptionsBuilder o) { } }", MySql, "")]
    [InlineData(Coupon + "public class Shop : DbContext { public DbSet<Coupon> Coupons { get; set; } protected override void ConfigureConventions(ModelConfigurationBuilder c) { } }", MySql, "")]
    [InlineData(Coupon + "public class Base : DbContext { protected override void OnModelCreating(ModelBuilder m) { } } public class Shop : Base { public DbSet<Coupon> Coupons { get; set; } }", MySql, "")]
    [InlineData(Coupon + "class Shop : DbContext { public DbSet<Coupon> Coupons { get; set; } }", MySql, "")]
    public void OfItsAssembly_WhatIsDeclaredIsKnown(string project, string caller, string tables) => Assert.Equal(tables, Lines(caller, Image(Compile(project))));

    private static string Lines(string caller, MetadataReference project) => string.Join('|', CodeCatalog.Lines(CodeCatalog.Of(CodeCatalog.Compile(caller).AddReferences(project))));

    private static CSharpCompilation Compile(string project) => CodeCatalog.Compile(project).WithAssemblyName("Data");

    private static PortableExecutableReference Image(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
