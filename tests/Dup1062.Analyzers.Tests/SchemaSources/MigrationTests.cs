namespace Dup1062.Analyzers.Tests.SchemaSources;

/// <summary>What a migration does that cannot be followed leaves its tables, or all, to the snapshot and the model.</summary>
public class MigrationTests
{
    private const string Tables = """
        migrationBuilder.CreateTable("coupons", table => new { Id = table.Column<int>(type: "int", nullable: false) }, constraints: table => { table.PrimaryKey("PK", x => x.Id); });
        migrationBuilder.CreateTable("tags", table => new { Name = table.Column<string>(type: "varchar(20)", nullable: false) }, constraints: table => { table.PrimaryKey("PK", x => x.Name); });
        """;

    [Theory]
    [InlineData("", "coupons tags")]
    [InlineData("migrationBuilder.Sql(\"CREATE UNIQUE INDEX u ON coupons (Id)\");", "coupons tags")]
    [InlineData("migrationBuilder.Sql($\"UPDATE coupons SET Id = {x}\");", "coupons tags")]
    [InlineData("migrationBuilder.InsertData(\"coupons\", \"Id\", 1);", "coupons tags")]
    [InlineData("migrationBuilder.DropTable(\"tags\");", "coupons")]
    [InlineData("migrationBuilder.DropTable(Name());", "")]
    [InlineData("migrationBuilder.Sql(File.ReadAllText(\"x.sql\"));", "")]
    [InlineData("migrationBuilder.Sql($\"ALTER TABLE {x} ADD UNIQUE (Id)\");", "")]
    [InlineData("migrationBuilder.CreateIndex(name: \"i\", table: \"tags\", column: Name(), unique: true);", "coupons")]
    [InlineData("migrationBuilder.AddColumn<int>(name: \"n\", table: \"tags\", schema: \"other\");", "coupons")]
    [InlineData("if (X()) migrationBuilder.DropPrimaryKey(name: \"PK\", table: \"tags\");", "coupons")]
    [InlineData("if (X()) migrationBuilder.Sql(\"DROP TABLE tags\");", "")]
    [InlineData("throw new NotSupportedException();", "")]
    [InlineData("Helper.Run(migrationBuilder);", "")]
    [InlineData("migrationBuilder.DoSomethingOfAPackage();", "")]
    [InlineData("More(migrationBuilder); } void More(MigrationBuilder b) { b.DropTable(\"tags\");", "coupons")]
    [InlineData("Up(migrationBuilder);", "")]
    [InlineData("migrationBuilder.CreateTable(\"x\", table => new { Id = table.Column<int>().Annotation(\"SqlServer:Identity\", \"1, 1\") });", "")]
    [InlineData("migrationBuilder.CreateTable(\"x\", table => new { Id = table.Column<int>(type: \"INTEGER\") });", "")]
    [InlineData("migrationBuilder.CreateTable(\"x\", table => new { Id = table.Column<int>().Annotation(\"SqlServer:Identity\", \"1, 1\").Annotation(\"MySql:ValueGenerationStrategy\", MySqlValueGenerationStrategy.IdentityColumn) });", "coupons tags x")]
    [InlineData("if (migrationBuilder.IsSqlServer()) migrationBuilder.Sql(\"DROP TABLE x\"); else migrationBuilder.DropTable(\"tags\");", "coupons")]
    [InlineData("migrationBuilder.CreateTable(", "")]
    public void AMigrationThatCannotBeFollowed_SaysNothing(string statement, string tables) => Assert.Equal(
        tables.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        CodeCatalog.Of($$"""
            [Migration("20240101000000_First")] class First : Migration { protected override void Up(MigrationBuilder migrationBuilder) { {{Tables}} } }
            [Migration("20240202000000_Second")] class Second : Migration { protected override void Up(MigrationBuilder migrationBuilder) { {{statement}} } }
            """).Tables.Select(table => table.Name.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void ATimeThatIsGenerated_IsNoAutoIncrement() => Assert.Equal(["mails: PRIMARY (Owner, Id), Id (Id)"], CodeCatalog.Lines(CodeCatalog.Of("""
        class First : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("mails", table => new
            {
                Owner = table.Column<long>(type: "bigint"),
                Id = table.Column<long>(type: "bigint").Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn),
                Sent = table.Column<DateTime>(type: "datetime(6)").Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn),
            }, constraints: table => { table.PrimaryKey("PK", x => new { x.Owner, x.Id }); });
        }
        """)));

    [Fact]
    public void MigrationsAreOrderedByTheirIds() => Assert.Empty(CodeCatalog.Of($$"""
        [Migration("20240202000000_Second")] class A : Migration { protected override void Up(MigrationBuilder migrationBuilder) { migrationBuilder.DropTable("coupons"); migrationBuilder.DropTable("tags"); } }
        [Migration("20240101000000_First")] class B : Migration { protected override void Up(MigrationBuilder migrationBuilder) { {{Tables}} } }
        """).Tables);

    [Fact]
    public void TheWayDown_IsNotRead() => Assert.Equal(2, CodeCatalog.Of(
        $"class First : Migration {{ protected override void Up(MigrationBuilder migrationBuilder) {{ {Tables} }} protected override void Down(MigrationBuilder migrationBuilder) {{ migrationBuilder.DropTable(\"tags\"); }} }}").Tables.Count());
}
