namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> Keys =>
    [
        new("key called Id", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class Shop : StoreContext { public DbSet<Coupon> Coupons => Set<Coupon>(); }
            """),
        new("key called after the type, long", """
            public class Coupon { public long CouponId { get; set; } public int? Percent { get; set; } }
            public class Shop : StoreContext { public DbSet<Coupon> Coupons { get; set; } }
            """),
        new("key by attribute", """
            public class Coupon { [Key] public required string Code { get; set; } public int Id { get; set; } }
            public class Shop : StoreContext { public DbSet<Coupon> Coupons { get; set; } = null!; }
            """),
        new("composite key by attribute", """
            [PrimaryKey(nameof(Code), nameof(UserId))]
            public class Redemption { public string Code { get; set; } = ""; public int UserId { get; set; } }
            public class Shop : StoreContext { public DbSet<Redemption> Redemptions { get; set; } }
            """),
        new("HasKey", """
            public class Coupon { public string Code { get; set; } = ""; public string? Note { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>().HasKey(c => c.Code);
            }
            """),
        new("composite HasKey, expression and strings", """
            public class Redemption { public string Code { get; set; } = ""; public int UserId { get; set; } public int Year { get; set; } }
            public class Visit { public int A { get; set; } public int B { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Redemption> Redemptions { get; set; }
                public DbSet<Visit> Visits { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Redemption>(r => r.HasKey(x => new { x.Code, x.UserId, x.Year }));
                    modelBuilder.Entity<Visit>().HasKey("B", nameof(Visit.A));
                }
            }
            """),
        new("alternate keys", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; public int Batch { get; set; } public int Row { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>(coupon =>
                {
                    coupon.HasAlternateKey(c => c.Code);
                    coupon.HasAlternateKey(c => new { c.Batch, c.Row }).HasName("ak_batch_row");
                });
            }
            """),
        new("no key", """
            [Keyless] public class Visit { public int UserId { get; set; } }
            public class Hit { public int Id { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Visit> Visits { get; set; }
                public DbSet<Hit> Hits { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Hit>().HasNoKey();
            }
            """),
        new("types of keys", """
            public class A { public Guid Id { get; set; } }
            public class B { public short Id { get; set; } }
            public class C { public uint Id { get; set; } }
            public class D { public byte Id { get; set; } }
            public class E { public string Id { get; set; } = ""; }
            public class F { public DateTime Id { get; set; } }
            public enum Colour { Red, Blue }
            public class G { public Colour Id { get; set; } }
            public class H { public ulong Id { get; set; } }
            public class I { public decimal Id { get; set; } }
            public class J { [DatabaseGenerated(DatabaseGeneratedOption.Identity)] public byte Id { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<A> As { get; set; } public DbSet<B> Bs { get; set; } public DbSet<C> Cs { get; set; } public DbSet<D> Ds { get; set; }
                public DbSet<E> Es { get; set; } public DbSet<F> Fs { get; set; } public DbSet<G> Gs { get; set; } public DbSet<H> Hs { get; set; } public DbSet<I> Is { get; set; } public DbSet<J> Js { get; set; }
            }
            """),
        new("values that are not generated", """
            public class A { [DatabaseGenerated(DatabaseGeneratedOption.None)] public int Id { get; set; } }
            public class B { public int Id { get; set; } }
            public class C { [Key, DatabaseGenerated(DatabaseGeneratedOption.Identity)] public int Number { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<A> As { get; set; } public DbSet<B> Bs { get; set; } public DbSet<C> Cs { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<B>().Property(b => b.Id).ValueGeneratedNever();
            }
            """),
        new("generated part of a composite key", """
            public class Line { public int Number { get; set; } public int OrderId { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Line> Lines { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Line>(line =>
                {
                    line.HasKey(l => new { l.Number, l.OrderId });
                    line.Property(l => l.Number).ValueGeneratedOnAdd();
                });
            }
            """),
        new("record", """
            public record Coupon(int Id, string Code, string? Note);
            public class Shop : StoreContext { public DbSet<Coupon> Coupons { get; set; } }
            """),
        new("bases that are no entities", """
            public abstract class Base<TKey> { public TKey Id { get; set; } = default!; public DateTime Created { get; set; } }
            public abstract class Audited : Base<long>, IHasName { public string? ChangedBy { get; set; } public string Name { get; set; } = ""; }
            public interface IHasName { string Name { get; } }
            [Index(nameof(Name), IsUnique = true)] public class Coupon : Audited { public int Percent { get; set; } }
            public class Tag : Base<string> { }
            public class Shop : StoreContext { public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; } }
            """),
    ];
}
