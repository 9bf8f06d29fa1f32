namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> Columns =>
    [
        new("nullability", """
            public class Coupon
            {
                public int Id { get; set; }
                public string A { get; set; } = ""; public string? B { get; set; } public int C { get; set; } public int? D { get; set; } public byte[] E { get; set; } = []; public Nullable<Guid> F { get; set; }
            #nullable disable
                public string G { get; set; } [Required] public string H { get; set; }
            #nullable restore
                public string I { get; set; } = ""; public string? J { get; set; }
            }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>(c => { c.Property(x => x.I).IsRequired(false); c.Property(x => x.J).IsRequired(); });
            }
            """),
        new("properties that are no columns", """
            public class Coupon
            {
                public int Id { get; set; } public string Code { get; set; } = "";
                [NotMapped] public string A { get; set; } = ""; public string B => Code; public string C { get; } = ""; public static int D { get; set; } internal int E { get; set; } public int F { get; set; }
                public string G { get; private set; } = ""; public int H { get; init; }
            }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>().Ignore(c => c.F).HasIndex(c => c.Code).IsUnique();
            }
            """),
        new("defaults, computed columns and shadow properties", """
            [Index(nameof(Lower), IsUnique = true)]
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; public string? Lower { get; set; } public int State { get; set; } public DateTime At { get; set; } public Guid Uid { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>(coupon =>
                {
                    coupon.Property(c => c.Code).HasMaxLength(50).UseCollation("utf8mb4_bin");
                    coupon.Property(c => c.Lower).HasMaxLength(50).HasComputedColumnSql("LOWER(`Code`)", stored: true);
                    coupon.Property(c => c.State).HasDefaultValue(1);
                    coupon.Property(c => c.At).HasDefaultValueSql("CURRENT_TIMESTAMP(6)");
                    coupon.Property<string>("Origin").HasMaxLength(20).IsRequired();
                    coupon.Property<DateTime?>("Seen");
                    coupon.HasIndex("Origin").IsUnique();
                });
            }
            """),
        new("enums, conversions and lists", """
            public enum Kind { A, B }
            public class Money { public decimal Amount { get; set; } }
            public class Coupon { public int Id { get; set; } public Kind Kind { get; set; } public Kind? Other { get; set; } public Money Price { get; set; } = new(); public TimeSpan Span { get; set; } public DateOnly Day { get; set; } public Uri? Link { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>(coupon =>
                {
                    coupon.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
                    coupon.HasIndex(c => new { c.Kind, c.Day }).IsUnique();
                    coupon.Property(c => c.Price).HasConversion(m => m.Amount, a => new Money { Amount = a });
                });
            }
            """),
        new("types left out of the model", """
            public class Coupon { public int Id { get; set; } public Cache? Cache { get; set; } public Trace? Trace { get; set; } }
            public class Cache { public int X { get; set; } }
            [NotMapped] public class Trace { public int Id { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Ignore<Cache>();
            }
            """),
    ];
}
