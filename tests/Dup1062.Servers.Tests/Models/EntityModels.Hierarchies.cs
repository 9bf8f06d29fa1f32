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
        new("a base that is found behind its derived type", """
            public abstract class Animal { public int Id { get; set; } }
            public class Cat : Animal { public string Tag { get; set; } = ""; }
            public class Owner { public int Id { get; set; } public List<Animal> Pets { get; set; } = []; }
            public class Shop : StoreContext { public DbSet<Cat> Cats { get; set; } public DbSet<Owner> Owners { get; set; } }
            """, "Animal"),
        new("a base that is left out", """
            public class Audit { public int Id { get; set; } public string? By { get; set; } }
            public class Coupon : Audit { public string Code { get; set; } = ""; }
            public class Tag : Audit { public string Name { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
            }
            """),
        new("a table for each concrete type", """
            public abstract class Animal { public int Id { get; set; } public string Name { get; set; } = ""; public string? Tag { get; set; } }
            public class Cat : Animal { public int Lives { get; set; } }
            public class Dog : Animal { public string Chip { get; set; } = ""; }
            public class Hound : Dog { public int Nose { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Animal> Animals { get; set; } public DbSet<Cat> Cats { get; set; } public DbSet<Dog> Dogs { get; set; } public DbSet<Hound> Hounds { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Animal>().UseTpcMappingStrategy();
                    modelBuilder.Entity<Animal>().HasIndex(a => a.Name).IsUnique();
                    modelBuilder.Entity<Dog>().ToTable("dog").HasIndex(d => d.Chip).IsUnique();
                }
            }
            """),
        new("a table for each concrete type, with keys that EF Core makes", """
            public class Animal { public Guid Id { get; set; } public string Name { get; set; } = ""; }
            public class Cat : Animal { public int Lives { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Animal> Animals { get; set; } public DbSet<Cat> Cats { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Animal>().UseTpcMappingStrategy();
            }
            """),
    ];
}
