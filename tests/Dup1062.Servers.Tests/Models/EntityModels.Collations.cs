namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private const string Gift = """
        public class Gift
        {
            public int Id { get; set; } public string Token { get; set; } = ""; public string? Note { get; set; } public Guid Key { get; set; }
            [MySqlCollation("latin1_bin")] public string Binary { get; set; } = ""; [MySqlCharSet("latin1")] public string Latin { get; set; } = "";
            [Column(TypeName = "varchar(40)")] public string Typed { get; set; } = ""; [MaxLength(20)] public string Short { get; set; } = "";
        }
        """;

    private static IEnumerable<EntityCase> Collations =>
    [
        Collation("of the provider", ""),
        Collation("of properties", "gift.Property(g => g.Token).UseCollation(\"utf8mb4_bin\"); gift.Property(g => g.Short).HasCharSet(\"ascii\"); gift.Property(g => g.Note).UseCollation(\"latin1_swedish_ci\");"),
        Collation("of an entity", "gift.UseCollation(\"utf8mb4_bin\"); gift.Property(g => g.Token).UseCollation(\"utf8mb4_general_ci\");"),
        Collation("of an entity's character set", "gift.HasCharSet(\"latin1\"); gift.Property(g => g.Token).HasCharSet(\"utf8mb4\");"),
        Collation("of a model", "modelBuilder.UseCollation(\"utf8mb4_bin\");"),
        Collation("of a model's character set", "modelBuilder.HasCharSet(\"latin1\");"),
        Collation("that is only the database's", "modelBuilder.UseCollation(\"utf8mb4_bin\", DelegationModes.ApplyToDatabases);"),
    ];

    private static EntityCase Collation(string name, string calls) => new($"collations {name}", $$"""
        {{Gift}}
        public class Shop : StoreContext
        {
            public DbSet<Gift> Gifts { get; set; }
            protected override void OnModelCreating(ModelBuilder modelBuilder) { var gift = modelBuilder.Entity<Gift>(); {{calls}} }
        }
        """);
}
