namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private const string PostsAndTags = """
        public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = []; }
        public class Tag { public string Name { get; set; } = ""; public List<Post> Posts { get; set; } = []; }
        public class PostTag { public int PostId { get; set; } public string TagName { get; set; } = ""; public int Rank { get; set; } }

        """;

    private static IEnumerable<EntityCase> Joins =>
    [
        Join("a join table with a name", "posts.UsingEntity(j => j.ToTable(\"post_tag\"));"),
        Join("a join table with a key", "posts.UsingEntity(j => { j.ToTable(\"post_tag\"); j.HasIndex(\"PostsId\").IsUnique(); });"),
        Join("a join entity", "posts.UsingEntity<PostTag>();", "PostTag"),
        Join("a join entity with a key", "posts.UsingEntity<PostTag>(j => j.HasKey(x => new { x.PostId, x.TagName, x.Rank }));"),
        Join("a join entity with relationships", "posts.UsingEntity<PostTag>(l => l.HasOne<Tag>().WithMany().HasForeignKey(x => x.TagName), r => r.HasOne<Post>().WithMany().HasForeignKey(x => x.PostId), j => { j.ToTable(\"pt\"); j.HasIndex(x => x.Rank).IsUnique(); });"),
        Join("a scaffolded join", """
            posts.UsingEntity<Dictionary<string, object>>(
                "PostTag",
                r => r.HasOne<Tag>().WithMany().HasForeignKey("TagName").OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_tag"),
                l => l.HasOne<Post>().WithMany().HasForeignKey("PostId").HasConstraintName("fk_post"),
                j =>
                {
                    j.HasKey("PostId", "TagName").HasName("PRIMARY").HasAnnotation("MySql:IndexPrefixLength", new[] { 0, 0 });
                    j.ToTable("post_tag");
                    j.HasIndex(new[] { "TagName" }, "ix_tag").IsUnique();
                    j.IndexerProperty<int>("PostId").HasColumnName("post_id");
                    j.IndexerProperty<string>("TagName").HasMaxLength(20).HasColumnName("tag");
                });
            """),
        Join("a named join with relationships", "posts.UsingEntity(\"Links\", l => l.HasOne(typeof(Tag)).WithMany().HasForeignKey(\"TagFk\"), r => r.HasOne(typeof(Post)).WithMany().HasForeignKey(\"PostFk\"));"),
        new("many to many in one direction", """
            public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = []; }
            public class Tag { public int Id { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Post> Posts { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Post>().HasMany(p => p.Tags).WithMany();
            }
            """),
        new("many to many of one type", """
            public class Person { public int Id { get; set; } public List<Person> Friends { get; set; } = []; public List<Person> FriendOf { get; set; } = []; }
            public class Shop : StoreContext
            {
                public DbSet<Person> Persons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Person>().HasMany(p => p.Friends).WithMany(p => p.FriendOf);
            }
            """),
        new("many to many with composite keys", """
            public class Post { public int Blog { get; set; } public int Number { get; set; } public List<Tag> Tags { get; set; } = []; }
            public class Tag { public int Id { get; set; } public List<Post> Posts { get; set; } = []; }
            public class Shop : StoreContext
            {
                public DbSet<Post> Posts { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Post>().HasKey(p => new { p.Number, p.Blog });
            }
            """),
        new("two many to many between the same types", """
            public class Post { public int Id { get; set; } public List<User> Likes { get; set; } = []; public List<User> Reads { get; set; } = []; }
            public class User { public int Id { get; set; } public List<Post> Liked { get; set; } = []; public List<Post> WasRead { get; set; } = []; }
            public class Shop : StoreContext
            {
                public DbSet<Post> Posts { get; set; } public DbSet<User> Users { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Post>().HasMany(p => p.Likes).WithMany(u => u.Liked).UsingEntity("likes");
                    modelBuilder.Entity<Post>().HasMany(p => p.Reads).WithMany(u => u.WasRead);
                }
            }
            """),
        new("composite foreign keys and keys that they refer to", """
            public class Order { public int Year { get; set; } public int Number { get; set; } public string Code { get; set; } = ""; public string Site { get; set; } = ""; public List<Line> Lines { get; set; } = []; public Invoice? Invoice { get; set; } }
            public class Line { public int Id { get; set; } public int OrderYear { get; set; } public int OrderNumber { get; set; } public Order Order { get; set; } = null!; }
            public class Invoice { public int Id { get; set; } public string OrderCode { get; set; } = ""; public string OrderSite { get; set; } = ""; }
            public class Shipment { public int Id { get; set; } public Order Order { get; set; } = null!; public int Y { get; set; } public int N { get; set; } }
            public class Visit { public int Id { get; set; } public Order? Order { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Order> Orders { get; set; } public DbSet<Shipment> Shipments { get; set; } public DbSet<Visit> Visits { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Order>().HasKey(o => new { o.Year, o.Number });
                    modelBuilder.Entity<Order>().HasOne(o => o.Invoice).WithOne().HasForeignKey<Invoice>(i => new { i.OrderSite, i.OrderCode }).HasPrincipalKey<Order>(o => new { o.Site, o.Code });
                    modelBuilder.Entity<Shipment>().HasOne(s => s.Order).WithOne().HasForeignKey<Shipment>(s => new { s.Y, s.N });
                }
            }
            """),
        new("one to one between a type and itself, and required navigations", """
            public class Node { public int Id { get; set; } public Node? Next { get; set; } public int? NextId { get; set; } }
            public class Author { public int Id { get; set; } public Book? Book { get; set; } }
            public class Book { public int Id { get; set; } public Author? Author { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Node> Nodes { get; set; } public DbSet<Author> Authors { get; set; } public DbSet<Book> Books { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Node>().HasOne(n => n.Next).WithOne().HasForeignKey<Node>(n => n.NextId);
                    modelBuilder.Entity<Author>().HasOne(a => a.Book).WithOne(b => b.Author).HasForeignKey<Book>("WrittenBy");
                    modelBuilder.Entity<Book>().Navigation(b => b.Author).IsRequired();
                }
            }
            """),
    ];

    private static EntityCase Join(string name, string calls, params string[] unknown) => new(name, $$"""
        {{PostsAndTags}}
        public class Shop : StoreContext
        {
            public DbSet<Post> Posts { get; set; } public DbSet<Tag> Tags { get; set; }
            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                modelBuilder.Entity<Tag>().HasKey(t => t.Name);
                modelBuilder.Entity<Tag>().Property(t => t.Name).HasMaxLength(20);
                var posts = modelBuilder.Entity<Post>().HasMany(p => p.Tags).WithMany(t => t.Posts);
                {{calls}}
            }
        }
        """, unknown);
}
