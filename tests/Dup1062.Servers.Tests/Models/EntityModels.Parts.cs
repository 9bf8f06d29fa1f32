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
        new("owned collections", """
            public class Customer
            {
                public int Id { get; set; } public List<Address> Addresses { get; set; } = []; public List<Address> Others { get; set; } = [];
                public List<Tag> Tags { get; set; } = []; public ICollection<Visit> Visits { get; } = []; public List<Phone> Phones { get; set; } = []; public List<Note> Notes { get; set; } = [];
            }
            public class Address { public string Street { get; set; } = ""; public int? Zip { get; set; } }
            public class Tag { public string Name { get; set; } = ""; public int CustomerId { get; set; } }
            public class Visit { public Guid Id { get; set; } public DateTime At { get; set; } }
            public class Phone { public int Id { get; set; } public string Number { get; set; } = ""; public Line Line { get; set; } = new(); }
            public class Line { public string Kind { get; set; } = ""; }
            public class Note { public string Text { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Customer> Customers { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Customer>(customer =>
                {
                    customer.OwnsMany(c => c.Addresses, a => a.HasIndex(x => x.Zip).IsUnique());
                    customer.OwnsMany(c => c.Others);
                    customer.OwnsMany(c => c.Tags, t => { t.ToTable("tags"); t.WithOwner().HasForeignKey(x => x.CustomerId); });
                    customer.OwnsMany(c => c.Visits);
                    customer.OwnsMany(c => c.Phones, p => { p.OwnsOne(x => x.Line); p.Property(x => x.Number).HasColumnName("number").HasMaxLength(20); });
                    customer.OwnsMany(c => c.Notes, n => { n.WithOwner().HasForeignKey("OwnerId"); n.Property<int>("Num"); n.HasKey("OwnerId", "Num"); });
                });
            }
            """),
        new("owned collections with keys of their own", """
            public class Customer { public Guid Id { get; set; } public List<Address> Addresses { get; set; } = []; public List<Tag> Tags { get; set; } = []; }
            [Owned] public class Address { public string Street { get; set; } = ""; public int Zip { get; set; } }
            public class Tag { public string Name { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Customer> Customers { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Customer>().ToTable("customer");
                    modelBuilder.Entity<Customer>().OwnsMany(c => c.Tags).HasKey(t => t.Name);
                }
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
