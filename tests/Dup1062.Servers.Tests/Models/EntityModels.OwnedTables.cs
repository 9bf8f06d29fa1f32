namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> OwnedTables =>
    [
        new("an owned type in a table of its own", """
            public class Customer { public int CustomerId { get; set; } public Address Home { get; set; } = new(); public Address? Work { get; set; } }
            public class Address { public string Street { get; set; } = ""; public string? City { get; set; } public Geo Place { get; set; } = new(); }
            public class Geo { public double X { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Customer> Customers { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Customer>(customer =>
                {
                    customer.OwnsOne(c => c.Home, home => { home.ToTable("homes"); home.HasIndex(h => h.Street).IsUnique(); home.OwnsOne(h => h.Place); });
                    customer.OwnsOne(c => c.Work, work => { work.ToTable("works"); work.WithOwner().HasForeignKey("Owner"); work.OwnsOne(h => h.Place); });
                });
            }
            """),
        new("collections in owned types", """
            public class Customer { public int Id { get; set; } public Profile Profile { get; set; } = new(); public List<Order> Orders { get; set; } = []; }
            public class Profile { public string Name { get; set; } = ""; public List<Phone> Phones { get; set; } = []; }
            public class Phone { public string Number { get; set; } = ""; }
            public class Order { public string Code { get; set; } = ""; public List<Line> Lines { get; set; } = []; }
            public class Line { public int Amount { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Customer> Customers { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Customer>(customer =>
                {
                    customer.OwnsOne(c => c.Profile, profile => profile.OwnsMany(p => p.Phones, phone => phone.HasIndex(p => p.Number).IsUnique()));
                    customer.OwnsMany(c => c.Orders, order => { order.HasKey(o => o.Code); order.OwnsMany(o => o.Lines); });
                });
            }
            """),
        new("collections in collections", """
            public class Customer { public Guid Id { get; set; } public List<Order> Orders { get; set; } = []; }
            public class Order { public int Number { get; set; } public List<Line> Lines { get; set; } = []; public Note? Note { get; set; } }
            public class Line { public int Amount { get; set; } }
            public class Note { public string? Text { get; set; } public List<Sign> Signs { get; set; } = []; }
            public class Sign { public string By { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Customer> Customers { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Customer>(customer =>
                {
                    customer.OwnsMany(c => c.Orders, order => { order.ToTable("orders"); order.OwnsMany(o => o.Lines); order.OwnsOne(o => o.Note, note => note.OwnsMany(n => n.Signs)); });
                });
            }
            """),
        new("owned types that know their owner", """
            public class Customer { public int Id { get; set; } public List<Order> Orders { get; set; } = []; public Card? Card { get; set; } public List<Note> Notes { get; set; } = []; }
            public class Order { public Customer Buyer { get; set; } = null!; public int Number { get; set; } }
            public class Card { public Customer Customer { get; set; } = null!; public string Code { get; set; } = ""; }
            public class Note { public Customer? Customer { get; set; } public string Text { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Customer> Customers { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Customer>(customer =>
                {
                    customer.OwnsMany(c => c.Orders, order => order.WithOwner(o => o.Buyer));
                    customer.OwnsOne(c => c.Card).HasIndex(c => c.Code).IsUnique();
                    customer.OwnsMany(c => c.Notes);
                });
            }
            """),
        new("owned types of owned types that may be missing", """
            public class Customer
            {
                public int Id { get; set; } public Address? Home { get; set; } public Address Work { get; set; } = new();
            #nullable disable
                public Address Old { get; set; } [Required] public Address New { get; set; }
            #nullable restore
            }
            public class Address { public string Street { get; set; } = ""; public Geo Place { get; set; } = new(); }
            public class Geo { public double X { get; set; } public string? Name { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Customer> Customers { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Customer>(customer =>
                {
                    customer.OwnsOne(c => c.Home, home => { home.OwnsOne(h => h.Place); home.HasIndex(h => h.Street).IsUnique(); });
                    customer.OwnsOne(c => c.Work, work => work.OwnsOne(w => w.Place, place => place.HasIndex(p => p.X).IsUnique()));
                    customer.OwnsOne(c => c.Old, old => { old.OwnsOne(w => w.Place); old.Navigation(w => w.Place).IsRequired(); });
                    customer.Navigation(c => c.Old).IsRequired();
                    customer.OwnsOne(c => c.New, old => old.OwnsOne(w => w.Place));
                });
            }
            """),
        new("owned by a base and by a derived type", """
            public abstract class Party { public int Id { get; set; } public Address Home { get; set; } = new(); }
            public class Person : Party { public Address Work { get; set; } = new(); public List<Tag> Tags { get; set; } = []; }
            public class Firm : Party { public string Code { get; set; } = ""; }
            public abstract class Entity { public int Id { get; set; } public Address Place { get; set; } = new(); }
            public class Depot : Entity { }
            [Owned] public class Address { public string Street { get; set; } = ""; }
            [Owned] public class Tag { public string Name { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Party> Parties { get; set; } public DbSet<Person> Persons { get; set; } public DbSet<Firm> Firms { get; set; } public DbSet<Depot> Depots { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Party>().OwnsOne(p => p.Home, h => h.HasIndex(a => a.Street).IsUnique());
                    modelBuilder.Entity<Depot>().OwnsOne(p => p.Place, h => h.Property(a => a.Street).HasColumnName("street"));
                }
            }
            """),
        new("complex types in complex types", """
            public class Product { public int Id { get; set; } public Price Price { get; set; } = new(); public Size Size { get; set; } = new(); public Range Range { get; set; } = new(1, 2); }
            public class Price { public decimal Amount { get; set; } public Currency Currency { get; set; } = new(); }
            public class Currency { public string Code { get; set; } = ""; public string? Name { get; set; } }
            [ComplexType] public class Size { public int Width { get; set; } public Unit Unit { get; set; } = new(); }
            [ComplexType] public class Unit { public string Name { get; set; } = ""; }
            [ComplexType] public record Range(int From, int To);
            public class Shop : StoreContext
            {
                public DbSet<Product> Products { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Product>(product =>
                {
                    product.ComplexProperty(p => p.Price, price => { price.IsRequired(); price.Property(p => p.Amount).HasColumnName("amount"); price.ComplexProperty(p => p.Currency).Property(c => c.Code).HasMaxLength(3); });
                });
            }
            """),
        new("tables and columns of owned types by attributes", """
            public class Customer { public int Id { get; set; } public Address Home { get; set; } = new(); public List<Note> Notes { get; set; } = []; public List<Mark> Marks { get; set; } = []; }
            [Owned, Table("homes")] public class Address { [Column("street"), MaxLength(20)] public string Street { get; set; } = ""; [NotMapped] public string? City { get; set; } }
            [Owned, Table("notes")] public class Note { public string Text { get; set; } = ""; }
            [Owned, Index(nameof(Name), IsUnique = true)] public class Mark { public string Name { get; set; } = ""; }
            public class Shop : StoreContext { public DbSet<Customer> Customers { get; set; } }
            """),
    ];
}
