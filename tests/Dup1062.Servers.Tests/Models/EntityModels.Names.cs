namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> Names =>
    [
        new("tables and columns by attributes", """
            [Table("coupons")] public class Coupon { [Column("id")] public int Id { get; set; } [Column("code", TypeName = "varchar(20)")] public string Code { get; set; } = ""; }
            [Table(Tables.Tags)] [Index(nameof(Name), IsUnique = true)] public class Tag { [Key, Column(Tables.TagName)] public string Name { get; set; } = ""; }
            public static class Tables { public const string Tags = "shop_tags"; public const string TagName = "tag_name"; }
            public class Shop : StoreContext { public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; } }
            """),
        new("tables and columns by calls", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class Tag { public string Name { get; set; } = ""; }
            public class Shop : StoreContext
            {
                private const string Prefix = "shop_tags";
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    var coupon = modelBuilder.Entity<Coupon>();
                    coupon.ToTable("coupons", t => t.HasComment("all of them"));
                    coupon.Property(c => c.Code).HasColumnName("code").HasMaxLength(32).IsRequired();
                    coupon.HasIndex(c => c.Code).IsUnique();
                    const string column = "tag";
                    modelBuilder.Entity<Tag>().ToTable(Prefix).HasKey(t => t.Name);
                    modelBuilder.Entity<Tag>().Property(t => t.Name).HasColumnName(column);
                }
            }
            """),
        new("entities without a set, and two sets of one type", """
            public class Coupon { public int Id { get; set; } }
            public class Tag { public int Id { get; set; } public List<Label> Labels { get; set; } = []; }
            public class Label { public int Id { get; set; } public int TagId { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity(typeof(Coupon));
            }
            """),
    ];
}
