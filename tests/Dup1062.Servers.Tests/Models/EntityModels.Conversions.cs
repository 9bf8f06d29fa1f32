namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> Conversions =>
    [
        new("keys of types of the project", """
            public readonly record struct CouponId(int Value);
            public class TagId { public string Value { get; set; } = ""; }
            public class Coupon { public CouponId Id { get; set; } public string Code { get; set; } = ""; }
            public class Offer { public CouponId Id { get; set; } public string Code { get; set; } = ""; }
            public class Tag { public TagId Id { get; set; } = new(); }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Offer> Offers { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Coupon>().Property(c => c.Id).HasConversion(id => id.Value, value => new CouponId(value));
                    modelBuilder.Entity<Offer>().Property(c => c.Id).HasConversion(id => id.Value, value => new CouponId(value)).ValueGeneratedOnAdd();
                    modelBuilder.Entity<Tag>().Property(c => c.Id).HasConversion(id => id.Value, value => new TagId { Value = value }).HasMaxLength(20);
                }
            }
            """, "Offers"),
        new("keys that are converted", """
            public enum Colour { Red }
            public class A { public int Id { get; set; } }
            public class B { public Guid Id { get; set; } }
            public class C { public Colour Id { get; set; } public bool On { get; set; } }
            public class D { public string Id { get; set; } = ""; }
            public class E { public int Id { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<A> As { get; set; } public DbSet<B> Bs { get; set; } public DbSet<C> Cs { get; set; } public DbSet<D> Ds { get; set; } public DbSet<E> Es { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<A>().Property(a => a.Id).HasConversion<string>().HasMaxLength(20);
                    modelBuilder.Entity<B>().Property(b => b.Id).HasConversion<string>().HasMaxLength(36);
                    modelBuilder.Entity<C>().Property(c => c.Id).HasConversion<string>().HasMaxLength(20);
                    modelBuilder.Entity<C>().Property(c => c.On).HasConversion<int>();
                    modelBuilder.Entity<E>().Property(e => e.Id).HasConversion<long>();
                }
            }
            """, "As", "Es"),
        new("column types by calls and attributes", """
            public class Coupon
            {
                [Column(TypeName = "smallint")] public int Id { get; set; } [Column(TypeName = "char(8)")] public string Code { get; set; } = ""; [Column(TypeName = "json")] public string Data { get; set; } = "";
                public DateTime At { get; set; } [DatabaseGenerated(DatabaseGeneratedOption.Identity)] public DateTime Made { get; set; } [DatabaseGenerated(DatabaseGeneratedOption.Computed)] public DateTime Changed { get; set; }
                [Timestamp] public DateTime Version { get; set; } [ConcurrencyCheck] public int Stamp { get; set; } public char Letter { get; set; } public float F { get; set; } public byte[]? Hash { get; set; }
            }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>(coupon =>
                {
                    coupon.Property(c => c.At).HasColumnType("timestamp").HasDefaultValueSql("CURRENT_TIMESTAMP");
                    coupon.HasIndex(c => new { c.Code, c.At }).IsUnique();
                    coupon.Property(c => c.Hash).HasColumnType("binary(32)"); coupon.HasIndex(c => c.Hash).IsUnique();
                });
            }
            """),
        new("conventions for types", """
            public readonly record struct Money(decimal Amount);
            public class Coupon { public int Id { get; set; } [MaxLength(20)] public string Code { get; set; } = ""; public Money Price { get; set; } public string? Note { get; set; } }
            [Index(nameof(Name), IsUnique = true)] public class Tag { public int Id { get; set; } public string Name { get; set; } = ""; }
            public class MoneyConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Money, decimal>(m => m.Amount, a => new Money(a));
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
                {
                    configuration.Properties<Money>().HaveConversion<MoneyConverter>();
                    configuration.Properties<string>().HaveMaxLength(60).UseCollation("utf8mb4_bin");
                }
                protected override void OnModelCreating(ModelBuilder modelBuilder) { modelBuilder.UseCollation("utf8mb4_general_ci"); modelBuilder.Entity<Coupon>(c => { c.HasIndex(x => x.Code).IsUnique(); c.Property(x => x.Note).UseCollation("utf8mb4_unicode_ci"); }); }
            }
            """),
        new("conventions that convert keys", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => configuration.Properties<int>().HaveConversion<string>().HaveMaxLength(20);
            }
            """, "Coupons"),
        new("conventions that are removed", """
            public class Coupon { public int Id { get; set; } [Key] public string Code { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => configuration.Conventions.Remove(typeof(Microsoft.EntityFrameworkCore.Metadata.Conventions.KeyAttributeConvention));
            }
            """, "Coupons"),
        new("generated by the server", """
            public class Coupon { public Guid Id { get; set; } public string Code { get; set; } = ""; public int Number { get; set; } public int? Twice { get; set; } public string Kind { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>(coupon =>
                {
                    coupon.Property(c => c.Id).HasDefaultValueSql("(UUID())");
                    coupon.Property(c => c.Code).HasMaxLength(36).ValueGeneratedOnAdd();
                    coupon.HasIndex(c => c.Code).IsUnique();
                    coupon.Property(c => c.Number).UseMySqlIdentityColumn(); coupon.HasAlternateKey(c => c.Number);
                    coupon.Property(c => c.Twice).HasComputedColumnSql("2 * 2"); coupon.HasIndex(c => c.Twice).IsUnique();
                    coupon.Property(c => c.Kind).HasMaxLength(10).HasDefaultValue("a"); coupon.HasIndex(c => c.Kind).IsUnique();
                });
            }
            """),
        new("a generated alternate key beside a key that is not", """
            public class Coupon { public string Code { get; set; } = ""; public int Number { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>(coupon => { coupon.HasKey(c => c.Code); coupon.Property(c => c.Number).ValueGeneratedOnAdd(); coupon.HasAlternateKey(c => c.Number); });
            }
            """),
    ];
}
