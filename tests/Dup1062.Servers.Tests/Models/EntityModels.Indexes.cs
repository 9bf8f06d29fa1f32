namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> Indexes =>
    [
        new("index by attribute", """
            [Index(nameof(Code), IsUnique = true), Index(nameof(Batch), nameof(Row), IsUnique = true, Name = "uq_batch_row"), Index(nameof(Note))]
            public class Coupon { public int Id { get; set; } [MaxLength(32)] public string Code { get; set; } = ""; public int Batch { get; set; } public int Row { get; set; } public string? Note { get; set; } }
            public class Shop : StoreContext { public DbSet<Coupon> Coupons { get; set; } }
            """),
        new("HasIndex", """
            public class Coupon { public int Id { get; set; } public string? Code { get; set; } public int Batch { get; set; } public int Row { get; set; } public int Other { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>(coupon =>
                {
                    coupon.HasIndex(c => c.Code).IsUnique();
                    coupon.HasIndex(c => new { c.Batch, c.Row }).IsUnique().HasDatabaseName("uq_batch_row");
                    coupon.HasIndex("Other", "Row").IsUnique(true);
                    coupon.HasIndex(c => c.Other);
                    coupon.HasIndex(c => c.Row, "by_row").IsUnique();
                });
            }
            """),
        new("fluent call over an attribute", """
            [Index(nameof(Code), IsUnique = true)] public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            [Index(nameof(Name))] public class Tag { public int Id { get; set; } public string Name { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique(false);
                    modelBuilder.Entity<Tag>().HasIndex(t => t.Name).IsUnique();
                }
            }
            """),
        new("several indexes over the same columns", """
            [Index(nameof(Code), Name = "a"), Index(nameof(Code), Name = Names.Unique, IsUnique = true)] public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            [Index(nameof(Name), Name = "c", IsUnique = true)] public class Tag { public int Id { get; set; } public string Name { get; set; } = ""; }
            public static class Names { public const string Unique = "b"; }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Tag>().HasIndex(t => t.Name);
            }
            """),
        new("prefix lengths", """
            public class Page { public int Id { get; set; } [MaxLength(500)] public string Title { get; set; } = ""; [MaxLength(40)] public string Site { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Page> Pages { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) =>
                    modelBuilder.Entity<Page>().HasIndex(p => new { p.Site, p.Title }).IsUnique().HasPrefixLength(0, 20);
            }
            """),
        new("filter and order, which MySQL does not know or which do not matter", """
            public class Coupon { public int Id { get; set; } public int? Code { get; set; } public int Row { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>(coupon =>
                {
                    coupon.HasIndex(c => c.Code).IsUnique().HasFilter(null);
                    coupon.HasIndex(c => c.Row).IsUnique().IsDescending();
                });
            }
            """),
        new("names longer than MySQL allows", """
            [Index(nameof(TheFirstOfTheColumnsOfTheIndex), nameof(TheSecondOfTheColumnsOfTheIndex), IsUnique = true)]
            public class Coupon { public int Id { get; set; } public int TheFirstOfTheColumnsOfTheIndex { get; set; } public int TheSecondOfTheColumnsOfTheIndex { get; set; } }
            public class Shop : StoreContext { public DbSet<Coupon> CouponsWithALongName { get; set; } }
            """),
    ];
}
