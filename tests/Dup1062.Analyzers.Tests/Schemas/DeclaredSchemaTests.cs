using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Schemas;

/// <summary>DUP12xx at the place in C# that declares the schema.</summary>
public class DeclaredSchemaTests
{
    [Theory]
    [InlineData("DUP1206", """
        public class Account { public int Id { get; set; } public string Email { get; set; } = ""; public System.DateTime? DeletedAt { get; set; } }
        public class Shop : DbContext
        {
            public DbSet<Account> Accounts { get; set; }
            protected override void OnModelCreating(ModelBuilder model) => model.Entity<Account>().{|info:HasIndex(a => a.Email).IsUnique();|}
        }
        """)]
    [InlineData("DUP1207", """
        public class {|info:Kind|} { public short Id { get; set; } }
        public class Shop : DbContext { public DbSet<Kind> Kinds { get; set; } }
        """)]
    public Task InAModel(string id, string source) => VerifyAsync(id, source);

    [Fact]
    public Task InAMigration() => VerifyAsync("DUP1203", """
        public partial class First : Microsoft.EntityFrameworkCore.Migrations.Migration
        {
            protected override void Up(Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder migrationBuilder)
            {
                migrationBuilder.CreateTable(name: "Prices", columns: table => new { Id = table.Column<int>(), Sku = table.Column<string>(maxLength: 40), Region = table.Column<string>(maxLength: 2, nullable: true) });
                {|info:migrationBuilder.CreateIndex(name: "uq_price", table: "Prices", columns: new[] { "Sku", "Region" }, unique: true);|}
            }
        }
        """);

    [Fact]
    public Task InAString() => VerifyAsync("DUP1204", """
        class Setup { void Run(dynamic db) => db.Run({|info:"CREATE TABLE t (id INT PRIMARY KEY, UNIQUE KEY uq (id)) ENGINE=InnoDB"|}); }
        """);

    [Fact]
    public Task InAStringWithAPrefix_OnceOnly() => VerifyAsync("DUP1204", """
        class Setup { string _prefix = ""; void Run(dynamic db) => db.Run({|info:$"CREATE TABLE {_prefix}t (id INT PRIMARY KEY, UNIQUE KEY uq (id)) ENGINE=InnoDB"|}); }
        """);

    private static Task VerifyAsync(string id, string source)
    {
        var test = new Dup1062Test<SchemaReviewAnalyzer>(id, "using Microsoft.EntityFrameworkCore;\n" + source, schema: null);
        test.DisabledDiagnostics.AddRange(new SchemaReviewAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Where(other => other != id));
        return test.RunAsync();
    }
}
