namespace Dup1062.Analyzers.Tests.SchemaSources;

/// <summary>What is for another engine, is not finished or cannot be followed says nothing. Dup1062.Servers.Tests compares models with servers.</summary>
public class EntityModelTests
{
    private const string Entities = """
        public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
        public class Tag { public int Id { get; set; } public string Name { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("", true)]
    [InlineData("protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseMySql(\"\", null);", true)]
    [InlineData("protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlServer(\"\");", false)]
    [InlineData("protected override void OnConfiguring(DbContextOptionsBuilder options) { if (A) options.UseSqlite(\"\"); else options.UseMySQL(\"\"); }", true)]
    [InlineData("protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseMySql(\"\", null).UseSnakeCaseNamingConvention();", true)]
    [InlineData("protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseMySql(\"\", null).UseSnakeCaseNamingConvention(CultureInfo.CurrentCulture);", false)]
    [InlineData("protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseMySql(\"\", null).UseOurNamingConvention();", false)]
    [InlineData("protected override void OnConfiguring(DbContextOptionsBuilder options) { if (A) options.UseMySql(\"\", null); else options.UseMySql(\"\", null).UseSnakeCaseNamingConvention(); }", false)]
    [InlineData("} static class Setup { static void Add(IServiceCollection services) => services.AddDbContext<Shop>(o => o.UseNpgsql(\"\"));", false)]
    [InlineData("} static class Setup { static void Add(IServiceCollection services) => services.AddDbContext<Shop>(o => o.UseCosmos(\"\", \"\"));", false)]
    [InlineData("} static class Setup { static void Add(IServiceCollection services) => services.AddDbContext<Shop>(o => o.UseMySql(\"\", v));", true)]
    [InlineData("} static class Setup { static void Add(IServiceCollection services) => services.AddDbContextPool<Other>(o => o.UseNpgsql(\"\")); } class Other : DbContext {", true)]
    [InlineData("} class Factory : IDesignTimeDbContextFactory<Shop> { Shop Create() => new(new DbContextOptionsBuilder<Shop>().UseSqlite(\"\").Options);", false)]
    public void AContextOfAnotherEngine_IsNotOurs(string members, bool isOurs) =>
        Assert.Equal(isOurs ? 1 : 0, CodeCatalog.Of(Entities, $"class Shop : DbContext {{ public DbSet<Coupon> Coupons {{ get; set; }} {members} }}").Tables.Count());

    [Fact]
    public void AConstantThatIsNoText_HidesNothing() =>
        Assert.Equal(["Coupon: PRIMARY (Id)"], CodeCatalog.Lines(CodeCatalog.Of("""
            class Shop : DbContext { public static readonly int Flags = 1 << 3 | 4 * 2; public DbSet<Coupon> Coupon { get; set; } }
            public class Coupon { public int Id { get; set; } }
            """)));

    [Theory]
    [InlineData("Coupon.Configure", "coupon: PRIMARY (Code)")]
    [InlineData("Setup", "coupon: PRIMARY (Code)")]
    [InlineData("SetupOf", "coupon: PRIMARY (Code)")]
    [InlineData("Elsewhere.Configure", "")]
    public void AMethodGivenByName_ConfiguresTheEntity(string method, string tables) => Assert.Equal(
        tables.Split('|', StringSplitOptions.RemoveEmptyEntries),
        CodeCatalog.Lines(CodeCatalog.Of($$"""
            public class Coupon
            {
                public string Code { get; set; }
                public List<Use> Uses { get; set; }
                public static void Configure(EntityTypeBuilder<Coupon> coupon)
                {
                    coupon.ToTable("coupon").HasKey(c => c.Code);
                    coupon.Property(c => c.Uses).HasConversion<string>();
                }
            }
            public class Use { public int Id { get; set; } }
            class Shop : DbContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>({{method}});
                private static void Setup(EntityTypeBuilder<Use> use) { }
                private static void Setup(EntityTypeBuilder<Coupon> coupon) => Coupon.Configure(coupon);
                private static void SetupOf<T>(EntityTypeBuilder<T> entity) where T : Coupon => Coupon.Configure(entity);
            }
            """)));

    [Theory]
    [InlineData("modelBuilder.Entity<Coupon>(", "Coupons: PRIMARY (Id)|Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().HasIndex(c => c.", "Coupons: PRIMARY (Id)|Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().HasKey(c => new { c.Id, });", "Coupons: PRIMARY (Id)|Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().HasKey(c => c.Missing);", "Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().HasKey(Key());", "Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().ToTable(Name());", "Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().ToTable(\"c\", \"other\");", "Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().ToView(\"v\");", "Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().ToTable(\"c\", t => t.ExcludeFromMigrations());", "Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().IsSomethingOfAPackage();", "Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().Property(c => c.Code).HasColumnName(Name());", "Tags: PRIMARY (Id)")]
    [InlineData("var c = modelBuilder.Entity<Coupon>(); while (true) c.HasIndex(x => x.Code).IsUnique();", "Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique(Flag());", "Tags: PRIMARY (Id)")]
    [InlineData("modelBuilder.UseSomethingOfAPackage();", "")]
    [InlineData("modelBuilder.HasDefaultSchema(\"shop\");", "")]
    [InlineData("Elsewhere.Configure(modelBuilder);", "")]
    [InlineData("modelBuilder.ApplyConfigurationsFromAssembly(typeof(string).Assembly);", "")]
    [InlineData("modelBuilder.ApplyConfiguration(new Missing());", "")]
    [InlineData("foreach (var e in modelBuilder.Model.GetEntityTypes()) e.SetTableName(\"x_\" + e.GetTableName());", "")]
    [InlineData("foreach (var e in modelBuilder.Model.GetEntityTypes()) modelBuilder.Entity(e.ClrType).Property(\"Id\").ValueGeneratedNever();", "")]
    [InlineData("OnModelCreating(modelBuilder);", "")]
    [InlineData("A(modelBuilder); } void A(ModelBuilder b) { B(b); } void B(ModelBuilder b) { A(b);", "")]
    [InlineData("throw new Exception();", "Coupons: PRIMARY (Id)|Tags: PRIMARY (Id)")]
    public void WhatIsNotFollowed_LeavesTheTableUnknown(string body, string tables) => Assert.Equal(
        tables.Split('|', StringSplitOptions.RemoveEmptyEntries),
        CodeCatalog.Lines(CodeCatalog.Of(Entities, $$"""
            class Shop : DbContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) { {{body}} }
            }
            """)));

    [Theory]
    [InlineData("class A : B { public int Id { get; set; } } class B : A { }")]
    [InlineData("class A<T> : A<A<T>> { public int Id { get; set; } }")]
    [InlineData("class A : A { public int Id { get; set; } public A A { get; set; } public List<A> As { get; set; } public List<A> Bs { get; set; } }")]
    [InlineData("class A { public int { get; set; } public X { get; } public }")]
    [InlineData("class A { public int Id { get; set; } public B B { get; set; } } class B { public A A { get; set; } public int Id { get; set; } }")]
    [InlineData("class A : Missing.Entity { public string Name { get; set; } }")]
    [InlineData("class A { public string Name { get; set; } }")]
    [InlineData("class A<T> { public int Id { get; set; } public T Value { get; set; } }")]
    [InlineData("[PrimaryKey(Names.Key)] class A { public int Id { get; set; } }")]
    [InlineData("[Index(Name())] class A { public int Id { get; set; } }")]
    [InlineData("class A { [Key] public int X { get; set; } [Key] public int Y { get; set; } }")]
    [InlineData("namespace N { class A { public int Id { get; set; } } } namespace M { class A { public int Id { get; set; } } }")]
    [InlineData("#if X\nclass A { }\n#else\nclass A {")]
    [InlineData("[Table(")]
    [InlineData("class A { public int Id { get; set; } } class A { public int Id { get; set; } } class Shop { } class Shop : Shop { }")]
    [InlineData("interface A { int Id { get; set; } }")]
    [InlineData("")]
    public void ModelsWithErrors_SayNothing(string entities) =>
        Assert.DoesNotContain("A", CodeCatalog.Of(entities, "class Shop : DbContext { public DbSet<A> As { get; set; } public DbSet<A<int>> Ints { get; set; } }").Tables.Where(t => t.UniqueKeys.Count > 1).Select(t => t.Name.Name));

    [Theory]
    [InlineData("public class Map : Base<Tag> { }", "public abstract class Base<T> : IEntityTypeConfiguration<T> where T : class { public virtual void Configure(EntityTypeBuilder<T> b) => b.HasKey(\"Name\"); }", "Tags: PRIMARY (Name)")]
    [InlineData("public class Label : Tag { }", "public class Map : IEntityTypeConfiguration<Label> { public void Configure(EntityTypeBuilder<Label> b) => b.HasIndex(l => l.Name).IsUnique(); }", "Tags: PRIMARY (Id), IX_Tags_Name (Name)")]
    [InlineData("public abstract class Base : Tag { }", "[Table(\"old\")] public class Old : Base { } public class Map : IEntityTypeConfiguration<Old> { public void Configure(EntityTypeBuilder<Old> b) => b.HasBaseType((Type)null).HasKey(o => o.Name); }", "Tags: PRIMARY (Id)|old: PRIMARY (Name)")]
    public void AClassWithoutMembersInItsOwnFile_Counts(string alone, string others, string tables) => Assert.Equal(tables, string.Join('|', CodeCatalog.Lines(CodeCatalog.Of(Entities, alone, others, """
        class Shop : DbContext
        {
            public DbSet<Tag> Tags { get; set; }
            protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(Shop).Assembly);
        }
        """))));

    [Fact]
    public void WhatRefersToAUserOfAspNet_IsKnown() => Assert.Equal(["Orders: PRIMARY (Id), IX_Orders_UserId (UserId)"], CodeCatalog.Lines(CodeCatalog.Of("""
        public class User : IdentityUser { public Order Order { get; set; } }
        public class Order { public int Id { get; set; } public string UserId { get; set; } = ""; public User User { get; set; } }
        class Shop : IdentityDbContext<User> { public DbSet<Order> Orders { get; set; } }
        """)));

    [Fact]
    public void EveryBeginningOfAModel_IsReadWithoutAnException()
    {
        const string model = """
            [Index(nameof(Code), IsUnique = true)] public record Coupon(int Id, string Code) { public List<Tag> Tags { get; } = []; public Address Home { get; set; } }
            public class Tag { [Key, Column("n")] public string Name { get; set; } = ""; public List<Coupon> Coupons { get; set; } }
            public class Address { public string Street { get; set; } }
            public class Map : IEntityTypeConfiguration<Coupon> { public void Configure(EntityTypeBuilder<Coupon> b) { b.HasKey(c => new { c.Id, c.Code }); } }
            public class Shop : DbContext
            {
                public DbSet<Coupon> Coupons => Set<Coupon>();
                protected override void OnModelCreating(ModelBuilder m)
                {
                    m.ApplyConfiguration(new Map());
                    m.Entity<Coupon>(c => { c.OwnsOne(x => x.Home, h => h.ToTable("h")); c.HasMany(x => x.Tags).WithMany(t => t.Coupons).UsingEntity("j"); });
                    foreach (var x in m.Model.GetEntityTypes()) x.SetTableName($"a{x}");
                }
            }
            """;
        for (var length = 0; length < model.Length; length += 3) CodeCatalog.Of(model[..length]);
    }
}
