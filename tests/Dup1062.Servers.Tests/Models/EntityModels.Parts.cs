namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> Parts =>
    [
        new("owned types", """
            public class Customer { public int Id { get; set; } public Address Home { get; set; } = new(); public Address? Work { get; set; } }
            public class Address { public string Street { get; set; } = ""; public string? City { get; set; } public int Zip { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Customer> Customers { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Customer>(customer =>
                {
                    customer.OwnsOne(c => c.Home, home => { home.Property(h => h.Street).HasColumnName("street"); home.HasIndex(h => h.Zip).IsUnique(); });
                    customer.OwnsOne(c => c.Work);
                });
            }
            """),
        new("owned by attribute, and complex", """
            public class Customer { public int Id { get; set; } public Address Home { get; set; } = new(); public Money Limit { get; set; } = new(); }
            [Owned] public class Address { public string Street { get; set; } = ""; public Geo Place { get; set; } = new(); }
            [Owned] public class Geo { public double X { get; set; } }
            public class Money { public decimal Amount { get; set; } public string Currency { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Customer> Customers { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Customer>().ComplexProperty(c => c.Limit);
            }
            """),
    ];
}
