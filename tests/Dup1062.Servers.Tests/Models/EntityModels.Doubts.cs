namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> Doubts =>
    [
        new("what cannot be followed leaves its table unknown", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class Tag { public int Id { get; set; } public string Name { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    if (Environment.ProcessorCount > 0) modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique();
                    modelBuilder.Entity<Tag>().HasIndex(c => c.Name).IsUnique();
                }
            }
            """, "Coupons"),
        new("a loop that renames leaves all unknown", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    foreach (var entity in modelBuilder.Model.GetEntityTypes()) entity.SetTableName(entity.GetTableName()!.ToLower());
                }
            }
            """, "Coupons"),
    ];
}
