namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> Hierarchies =>
    [
        new("one table", """
            public abstract class Payment { public int Id { get; set; } public string Reference { get; set; } = ""; }
            public class CardPayment : Payment { public string Card { get; set; } = ""; public int Last4 { get; set; } }
            public class CashPayment : Payment { public int Drawer { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Payment> Payments { get; set; } public DbSet<CardPayment> Cards { get; set; } public DbSet<CashPayment> Cash { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Payment>().HasIndex(p => p.Reference).IsUnique();
                    modelBuilder.Entity<CardPayment>().HasIndex(p => p.Card).IsUnique();
        
                }
            }
            """),
        new("one table with a discriminator", """
            public abstract class Payment { public int Id { get; set; } public string Reference { get; set; } = ""; }
            public class CardPayment : Payment { public string Card { get; set; } = ""; public int Last4 { get; set; } }
            public class CashPayment : Payment { public int Drawer { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Payment> Payments { get; set; } public DbSet<CardPayment> Cards { get; set; } public DbSet<CashPayment> Cash { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Payment>().HasIndex(p => p.Reference).IsUnique();
                    modelBuilder.Entity<CardPayment>().HasIndex(p => p.Card).IsUnique();
                    modelBuilder.Entity<Payment>().HasDiscriminator<string>("kind").HasValue<CardPayment>("card").HasValue<CashPayment>("cash");
                }
            }
            """),
        new("a table for each type by names", """
            public abstract class Payment { public int Id { get; set; } public string Reference { get; set; } = ""; }
            public class CardPayment : Payment { public string Card { get; set; } = ""; public int Last4 { get; set; } }
            public class CashPayment : Payment { public int Drawer { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Payment> Payments { get; set; } public DbSet<CardPayment> Cards { get; set; } public DbSet<CashPayment> Cash { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Payment>().HasIndex(p => p.Reference).IsUnique();
                    modelBuilder.Entity<CardPayment>().HasIndex(p => p.Card).IsUnique();
                    modelBuilder.Entity<CardPayment>().ToTable("cards"); modelBuilder.Entity<CashPayment>().ToTable("cash");
                }
            }
            """),
        new("a table for each type", """
            public abstract class Payment { public int Id { get; set; } public string Reference { get; set; } = ""; }
            public class CardPayment : Payment { public string Card { get; set; } = ""; public int Last4 { get; set; } }
            public class CashPayment : Payment { public int Drawer { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Payment> Payments { get; set; } public DbSet<CardPayment> Cards { get; set; } public DbSet<CashPayment> Cash { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Payment>().HasIndex(p => p.Reference).IsUnique();
                    modelBuilder.Entity<CardPayment>().HasIndex(p => p.Card).IsUnique();
                    modelBuilder.Entity<Payment>().UseTptMappingStrategy();
                }
            }
            """),
        new("a base that is left out", """
            public class Audit { public int Id { get; set; } public string? By { get; set; } }
            public class Coupon : Audit { public string Code { get; set; } = ""; }
            public class Tag : Audit { public string Name { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
            }
            """),
    ];
}
