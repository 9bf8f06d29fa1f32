namespace Dup1062.Servers.Tests.Models;

/// <summary>Models in several versions, one migration each.</summary>
internal static class ModelChanges
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["an index is added"] = Coupons("", "[Index(nameof(Code), IsUnique = true)]"),
        ["an index is dropped"] = Coupons("[Index(nameof(Code), IsUnique = true)]", ""),
        ["an index is renamed"] = Coupons("[Index(nameof(Code), IsUnique = true)]", "[Index(nameof(Code), IsUnique = true, Name = \"uq_code\")]"),
        ["an index becomes unique"] = Coupons("[Index(nameof(Code))]", "[Index(nameof(Code), IsUnique = true)]"),
        ["a table is renamed"] = Coupons("[Index(nameof(Code), IsUnique = true)]", "[Table(\"vouchers\"), Index(nameof(Code), IsUnique = true)]"),
        ["a column is renamed"] = Members("public string Code { get; set; } = \"\";", "[Column(\"the_code\")] public string Code { get; set; } = \"\";"),
        ["a column is added"] = Members("", "public int? Percent { get; set; } public string Note { get; set; } = \"\"; public bool On { get; set; } public DateTime At { get; set; }"),
        ["a column is dropped"] = Members("public int Percent { get; set; }", ""),
        ["a column is altered"] = Members("public string? Note { get; set; } public int Percent { get; set; }", "[MaxLength(20)] public string Note { get; set; } = \"\"; public long? Percent { get; set; }"),
        ["a table is added and dropped"] =
        [
            Shop("public class Tag { public int Id { get; set; } }", "public DbSet<Tag> Tags { get; set; }", ""),
            Shop("public class Coupon { [Key] public string Code { get; set; } = \"\"; }", "public DbSet<Coupon> Coupons { get; set; }", ""),
        ],
        ["an alternate key is added"] = Configured("", "modelBuilder.Entity<Coupon>().HasAlternateKey(c => c.Code);"),
        ["an alternate key is dropped"] = Configured("modelBuilder.Entity<Coupon>().HasAlternateKey(c => c.Code);", ""),
        ["the primary key is another"] = Configured(
            "modelBuilder.Entity<Coupon>().HasKey(c => c.Code); modelBuilder.Entity<Coupon>().Property(c => c.Id).ValueGeneratedNever();",
            "modelBuilder.Entity<Coupon>().HasKey(c => new { c.Code, c.Id }); modelBuilder.Entity<Coupon>().Property(c => c.Id).ValueGeneratedNever();"),
        ["three versions"] =
        [
            .. Configured("modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique();", "modelBuilder.Entity<Coupon>().HasIndex(c => new { c.Code, c.Id }).IsUnique();"),
            Configured("modelBuilder.Entity<Coupon>().ToTable(\"c\").HasIndex(c => c.Code).IsUnique().HasDatabaseName(\"u\").HasPrefixLength(4);", "")[0],
        ],
    };

    private static string[] Coupons(params string[] attributes) =>
        [.. attributes.Select(attribute => Shop($"{attribute} public class Coupon {{ public int Id {{ get; set; }} public string Code {{ get; set; }} = \"\"; }}", "public DbSet<Coupon> Coupons { get; set; }", ""))];

    private static string[] Members(params string[] members) =>
        [.. members.Select(member => Shop($"public class Coupon {{ public int Id {{ get; set; }} {member} }}", "public DbSet<Coupon> Coupons { get; set; }", ""))];

    private static string[] Configured(params string[] configurations) => [.. configurations.Select(configuration =>
        Shop("public class Coupon { public int Id { get; set; } public string Code { get; set; } = \"\"; }", "public DbSet<Coupon> Coupons { get; set; }", configuration))];

    private static string Shop(string entities, string sets, string configuration) => $$"""
        {{entities}}
        public class Shop : StoreContext
        {
            {{sets}}
            protected override void OnModelCreating(ModelBuilder modelBuilder) { {{configuration}} }
        }
        """;
}
