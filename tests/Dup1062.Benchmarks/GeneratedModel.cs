using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using MySqlConnector;

namespace Dup1062.Benchmarks;

/// <summary>A project with an EF Core model of 500 entities, 300 migrations with their designer files and a snapshot, and 50 stores that save entities and run SQL.</summary>
internal static class GeneratedModel
{
    private const int Entities = 500;
    private const int Migrations = 300;
    private const int Stores = 50;

    private static readonly MetadataReference[] References =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        Of<MySqlConnection>(),
        Of<DbContext>(),
        Of<Migration>(),
        MetadataReference.CreateFromFile(typeof(MySqlDbContextOptionsBuilderExtensions).Assembly.Location),
    ];

    /// <summary>The stores come first, the model after them.</summary>
    public static CSharpCompilation Create() => CSharpCompilation.Create(
        "Generated",
        Sources().Select((source, i) => CSharpSyntaxTree.ParseText(source, path: $"/src/File{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>The place of the first file of the model among the trees.</summary>
    public static int FirstOfModel => Stores;

    private static IEnumerable<string> Sources() =>
    [
        .. Enumerable.Range(0, Stores).Select(Store),
        .. Enumerable.Range(0, Entities).Select(Entity),
        .. Enumerable.Range(0, Entities).Select(Configuration),
        Context(),
        .. Enumerable.Range(0, Migrations).Select(MigrationCode),
        .. Enumerable.Range(0, Migrations).Select(i => Designer($"Version{i}", "BuildTargetModel", "Migration", 4)),
        Designer("ShopSnapshot", "BuildModel", "ModelSnapshot", Entities),
    ];

    private static string Store(int i) => $$"""
        using System;
        using Microsoft.EntityFrameworkCore;
        using MySqlConnector;
        using Shop.Model;

        namespace Shop.Stores;

        public sealed class Store{{i}}(ShopContext context, MySqlConnection connection)
        {
            public void Add(Item{{i}} item)
            {
                try
                {
                    context.Item{{i}}s.Add(item);
                    context.SaveChanges();
                }
                catch (DbUpdateException e)
                {
                    Console.WriteLine(e.Message);
                }
            }

            public int Insert(string code)
            {
                using var command = new MySqlCommand("INSERT INTO item_{{i * 7 % Entities}} (code, name) VALUES (@code, '')", connection);
                command.Parameters.AddWithValue("@code", code);
                return command.ExecuteNonQuery();
            }
        }
        """;

    private static string Entity(int i) => $$"""
        using System;
        using System.Collections.Generic;

        namespace Shop.Model;

        public class Item{{i}}
        {
            public int Id { get; set; }

            public string Code { get; set; } = "";

            public string Name { get; set; } = "";

            public decimal Price { get; set; }

            public DateTime Created { get; set; }

            public int? ParentId { get; set; }

            public Item{{i / 2}} Parent { get; set; }

            public List<Item{{(i * 2) % Entities}}> Children { get; } = [];
        }
        """;

    private static string Configuration(int i) => $$"""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Shop.Model;

        public class Item{{i}}Configuration : IEntityTypeConfiguration<Item{{i}}>
        {
            public void Configure(EntityTypeBuilder<Item{{i}}> builder)
            {
                builder.ToTable("item_{{i}}");
                builder.Property(x => x.Id).HasColumnName("id");
                builder.Property(x => x.Code).HasColumnName("code").HasMaxLength(64).IsRequired();
                builder.Property(x => x.Name).HasColumnName("name").HasMaxLength(200);
                builder.Ignore(x => x.Children);
                builder.HasOne(x => x.Parent).WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.Restrict);
                builder.HasIndex(x => x.Code).IsUnique();
            }
        }
        """;

    private static string Context() => $$"""
        using Microsoft.EntityFrameworkCore;

        namespace Shop.Model;

        public class ShopContext : DbContext
        {
        {{string.Concat(Enumerable.Range(0, Entities).Select(i => $"    public DbSet<Item{i}> Item{i}s {{ get; set; }}\n"))}}
            protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(ShopContext).Assembly);
        }
        """;

    private static string MigrationCode(int i) => $$"""
        using System;
        using Microsoft.EntityFrameworkCore.Metadata;
        using Microsoft.EntityFrameworkCore.Migrations;

        namespace Shop.Migrations;

        public partial class Version{{i}} : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder)
            {
        {{Table(i)}}
        {{(i + Migrations < Entities ? Table(i + Migrations) : "")}}
            }

            protected override void Down(MigrationBuilder migrationBuilder)
            {
                migrationBuilder.DropTable(name: "item_{{i}}");
            }
        }
        """;

    private static string Table(int i) => $$"""
                migrationBuilder.CreateTable(
                    name: "item_{{i}}",
                    columns: table => new
                    {
                        id = table.Column<int>(type: "int", nullable: false).Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn),
                        code = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false).Annotation("MySql:CharSet", "utf8mb4"),
                        name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true).Annotation("MySql:CharSet", "utf8mb4"),
                        Price = table.Column<decimal>(type: "decimal(65,30)", nullable: false),
                        Created = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        ParentId = table.Column<int>(type: "int", nullable: true)
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_item_{{i}}", x => x.id);
                    });
                migrationBuilder.CreateIndex(name: "IX_item_{{i}}_code", table: "item_{{i}}", column: "code", unique: true);
        """;

    private static string Designer(string name, string method, string type, int entities) => $$"""
        // <auto-generated />
        using System;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Migrations;
        using Shop.Model;

        namespace Shop.Migrations;

        [DbContext(typeof(ShopContext))]
        partial class {{name}} : {{type}}
        {
            protected override void {{method}}(ModelBuilder modelBuilder)
            {
        {{string.Concat(Enumerable.Range(0, entities).Select(i => $$"""
                modelBuilder.Entity("Shop.Model.Item{{i}}", b =>
                {
                    b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("int").HasColumnName("id");
                    b.Property<string>("Code").IsRequired().HasMaxLength(64).HasColumnType("varchar(64)").HasColumnName("code");
                    b.Property<string>("Name").HasMaxLength(200).HasColumnType("varchar(200)").HasColumnName("name");
                    b.Property<decimal>("Price").HasColumnType("decimal(65,30)");
                    b.Property<DateTime>("Created").HasColumnType("datetime(6)");
                    b.Property<int?>("ParentId").HasColumnType("int");
                    b.HasKey("Id");
                    b.HasIndex("Code").IsUnique();
                    b.ToTable("item_{{i}}", (string)null);
                });

        """))}}
            }
        }
        """;

    private static MetadataReference Of<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}
