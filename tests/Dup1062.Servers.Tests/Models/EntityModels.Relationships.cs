namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> Relationships =>
    [
        new("one to many by convention, with and without a property", """
            public class Customer { public int Id { get; set; } public List<Order> Orders { get; set; } = []; }
            public class Order { public int Id { get; set; } public int CustomerId { get; set; } public Customer Customer { get; set; } = null!; public List<Line> Lines { get; set; } = []; public Voucher? Voucher { get; set; } public Currency Currency { get; set; } = null!; }
            public class Line { public int Id { get; set; } }
            public class Voucher { public int VoucherId { get; set; } }
            public class Currency { [Key] public string Code { get; set; } = ""; }
            public class Shop : StoreContext { public DbSet<Customer> Customers { get; set; } }
            """),
        new("one to one by convention", """
            public class User { public int Id { get; set; } public Profile? Profile { get; set; } }
            public class Profile { public int Id { get; set; } public int UserId { get; set; } public User User { get; set; } = null!; }
            public class Shop : StoreContext { public DbSet<User> Users { get; set; } public DbSet<Profile> Profiles { get; set; } }
            """),
        new("relationships said from both sides", """
            public class User { public int Id { get; set; } public Profile? Profile { get; set; } public Card? Card { get; set; } public List<Order> Orders { get; set; } = []; public List<Tag> Tags { get; set; } = []; }
            [Index(nameof(Uid))] public class Profile { public int Id { get; set; } public int Uid { get; set; } public User User { get; set; } = null!; }
            [Index(nameof(UserId), IsUnique = false)] public class Card { public int Id { get; set; } public int UserId { get; set; } public User User { get; set; } = null!; }
            public class Order { public int Id { get; set; } public int Uid { get; set; } public User User { get; set; } = null!; }
            public class Tag { public int Id { get; set; } public List<User> Users { get; set; } = []; }
            public class Shop : StoreContext
            {
                public DbSet<User> Users { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<User>(user => { user.HasOne(x => x.Profile).WithOne(p => p.User); user.HasMany(x => x.Orders).WithOne(o => o.User).HasForeignKey(o => o.Uid); user.HasMany(x => x.Tags).WithMany(t => t.Users); });
                    modelBuilder.Entity<Profile>().HasOne(x => x.User).WithOne(u => u.Profile).HasForeignKey<Profile>(p => p.Uid);
                    modelBuilder.Entity<Order>().HasOne(x => x.User).WithMany(u => u.Orders).HasForeignKey(p => p.Uid);
                    modelBuilder.Entity<Tag>().HasMany(x => x.Users).WithMany(u => u.Tags).UsingEntity("user_tags");
                }
            }
            """),
        new("properties that only look like foreign keys", """
            public class User { public Int64 Id { get; set; } public List<Order> Orders { get; set; } = []; public Profile? Profile { get; set; } }
            public class Order { public int Id { get; set; } public string UserId { get; set; } = ""; public User User { get; set; } = null!; }
            public class Profile { public int Id { get; set; } public long? UserId { get; set; } public User? User { get; set; } }
            public class Category { public int CategoryId { get; set; } public List<Category> Children { get; set; } = []; }
            public class Shop : StoreContext { public DbSet<User> Users { get; set; } public DbSet<Category> Categories { get; set; } }
            """),
        new("one to one by calls", """
            public class User { public int Id { get; set; } public Profile? Profile { get; set; } public Account? Account { get; set; } public Cart? Cart { get; set; } }
            public class Profile { public int Id { get; set; } public int Owner { get; set; } public User? User { get; set; } }
            public class Account { public int Id { get; set; } public User User { get; set; } = null!; }
            public class Cart { public int Id { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<User> Users { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<User>().HasOne(u => u.Profile).WithOne(p => p.User).HasForeignKey<Profile>(p => p.Owner);
                    modelBuilder.Entity<Account>().HasOne(a => a.User).WithOne(u => u.Account).HasForeignKey<Account>(a => a.Id);
                    modelBuilder.Entity<User>().HasOne(u => u.Cart).WithOne().HasForeignKey<Cart>("BuyerId").IsRequired();
                }
            }
            """),
        new("many to many", """
            public class Post { public int Id { get; set; } public ICollection<Tag> Tags { get; } = new List<Tag>(); public List<Author> Writers { get; set; } = []; }
            public class Tag { public string Name { get; set; } = ""; public ICollection<Post> Posts { get; set; } = []; }
            public class Author { public Guid AuthorId { get; set; } public List<Post> Posts { get; set; } = []; }
            public class Shop : StoreContext
            {
                public DbSet<Post> Posts { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Tag>().HasKey(t => t.Name);
                    modelBuilder.Entity<Author>().HasMany(a => a.Posts).WithMany(p => p.Writers).UsingEntity("post_writers");
                }
            }
            """),
        new("many to many with a join entity", """
            public class Post { public int Id { get; set; } public List<PostTag> PostTags { get; set; } = []; }
            public class Tag { public int Id { get; set; } public List<PostTag> PostTags { get; set; } = []; }
            public class PostTag { public int PostId { get; set; } public Post Post { get; set; } = null!; public int TagId { get; set; } public Tag Tag { get; set; } = null!; }
            public class Shop : StoreContext
            {
                public DbSet<Post> Posts { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<PostTag>(join =>
                {
                    join.HasKey(x => new { x.PostId, x.TagId });
                    join.HasOne(x => x.Post).WithMany(p => p.PostTags).HasForeignKey(x => x.PostId).OnDelete(DeleteBehavior.Cascade);
                    join.HasOne(x => x.Tag).WithMany(t => t.PostTags).HasForeignKey(x => x.TagId);
                });
            }
            """),
        new("a key that others refer to", """
            public class Product { public int Id { get; set; } public string Sku { get; set; } = ""; }
            public class Stock { public int Id { get; set; } public string ProductSku { get; set; } = ""; public Product Product { get; set; } = null!; }
            public class Shop : StoreContext
            {
                public DbSet<Product> Products { get; set; } public DbSet<Stock> Stocks { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) =>
                    modelBuilder.Entity<Stock>().HasOne(s => s.Product).WithMany().HasForeignKey(s => s.ProductSku).HasPrincipalKey(p => p.Sku);
            }
            """),
        new("a tree, and attributes on navigations", """
            public class Category { public int Id { get; set; } public int? ParentId { get; set; } public Category? Parent { get; set; } public List<Category> Children { get; set; } = []; }
            public class Person { public int Id { get; set; } [InverseProperty("Seller")] public List<Sale> Sold { get; set; } = []; [InverseProperty("Buyer")] public List<Sale> Bought { get; set; } = []; }
            public class Sale { public int Id { get; set; } public int SellerNo { get; set; } [ForeignKey(nameof(SellerNo))] public Person Seller { get; set; } = null!; [ForeignKey("Buyer")] public int BuyerNo { get; set; } public Person Buyer { get; set; } = null!; }
            public class Shop : StoreContext { public DbSet<Category> Categories { get; set; } public DbSet<Sale> Sales { get; set; } }
            """),
        new("key of foreign keys", """
            public class Country { public int Id { get; set; } public CountryText? Text { get; set; } }
            public class CountryText { [Key, ForeignKey(nameof(Country))] public int CountryId { get; set; } public Country Country { get; set; } = null!; public string Name { get; set; } = ""; }
            public class Shop : StoreContext { public DbSet<Country> Countries { get; set; } }
            """),
    ];
}
