namespace Dup1062.Servers.Tests.Models;

/// <summary>EF Core migrations as people change them by hand: what each one does on its way up, and the tables that nobody can tell after them.</summary>
internal static class WrittenMigrations
{
    private const string Coupons = """
        migrationBuilder.CreateTable("coupons", table => new
        {
            Id = table.Column<int>(type: "int", nullable: false).Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn),
            Code = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false),
            Note = table.Column<string>(type: "varchar(40)", nullable: true),
        }, constraints: table => { table.PrimaryKey("PK_coupons", x => x.Id); table.UniqueConstraint("AK_note", x => x.Note); });
        """;

    private const string Tags = """migrationBuilder.CreateTable(name: "tags", columns: table => new { Name = table.Column<string>(name: "tag_name", type: "varchar(20)", nullable: false) }, constraints: table => table.PrimaryKey("PK_tags", x => x.Name));""";

    public static IReadOnlyDictionary<string, (string[] Ups, string[] Unknown)> All { get; } = new Dictionary<string, (string[], string[])>
    {
        ["indexes of all kinds"] = ([Coupons, """
            migrationBuilder.CreateIndex(name: "a", table: "coupons", column: "Code", unique: true);
            migrationBuilder.CreateIndex("b", "coupons", new[] { "Code", "Note" }, unique: true, descending: new[] { true, false });
            migrationBuilder.CreateIndex(name: "c", table: "coupons", columns: ["Note", "Id"], unique: true, filter: "Id > 0").Annotation("MySql:IndexPrefixLength", new[] { 10, 0 });
            migrationBuilder.CreateIndex("d", "coupons", "Id", null, true);
            """], []),
        ["columns altered"] = ([Coupons, """
            migrationBuilder.AlterColumn<string>(name: "Note", table: "coupons", type: "varchar(60)", nullable: false, defaultValue: "", collation: "utf8mb4_bin", oldClrType: typeof(string), oldType: "varchar(40)", oldNullable: true);
            migrationBuilder.AlterColumn<long>("Id", "coupons", "bigint", nullable: false, oldClrType: typeof(int), oldType: "int").Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn);
            migrationBuilder.AddColumn<int>("Rank", "coupons", "int", nullable: true); migrationBuilder.AddColumn<DateTime>(name: "At", table: "coupons", type: "datetime(6)", nullable: false, defaultValueSql: "CURRENT_TIMESTAMP(6)");
            """], []),
        ["renames"] = ([Coupons + Tags, """
            migrationBuilder.RenameTable("coupons", null, "vouchers"); migrationBuilder.RenameColumn("Code", "vouchers", "VoucherCode");
            migrationBuilder.CreateIndex("x", "vouchers", "VoucherCode", unique: true); migrationBuilder.RenameIndex("x", "y", "vouchers");
            migrationBuilder.RenameTable(name: "tags", newName: "labels");
            """], []),
        ["names in locals and parameters"] = ([Coupons + Tags, """
            var name = "coupons"; Unique(migrationBuilder, "tags", "tag_name"); Unique(migrationBuilder, table: name, column: "Code");
            } private static void Unique(MigrationBuilder builder, string table, string column) { var name = "uq_x"; builder.CreateIndex(name: name, table: table, column: column, unique: true);
            """], []),
        ["a local that changes"] = ([Coupons + Tags, """var name = "coupons"; if (Environment.ProcessorCount > 0) name = "tags"; migrationBuilder.DropTable(name);"""], ["coupons", "tags"]),
        ["a local function"] = ([Coupons, """Unique("Code"); void Unique(string column) => migrationBuilder.CreateIndex("u", "coupons", column, unique: true);"""], ["coupons"]),
        ["a loop over tables"] = ([Coupons, """foreach (var table in new[] { "x", "y" }) migrationBuilder.CreateTable(table, t => new { Id = t.Column<int>(type: "int", nullable: false) }, constraints: t => t.PrimaryKey("PK", x => x.Id));"""], ["coupons", "x", "y"]),
        ["a condition"] = ([Coupons + Tags, """if (migrationBuilder.ActiveProvider.Contains("MySql")) { migrationBuilder.CreateIndex("u", "coupons", "Code", unique: true); } else { migrationBuilder.DropTable("tags"); }"""], []),
        ["an early return"] = ([Coupons + Tags, """if (!migrationBuilder.ActiveProvider.Contains("SqlServer")) return; migrationBuilder.CreateIndex("u", "coupons", "Code", unique: true);"""], ["coupons", "tags"]),
        ["operations of their own"] = ([Coupons, """migrationBuilder.Operations.Add(new Microsoft.EntityFrameworkCore.Migrations.Operations.SqlOperation { Sql = "CREATE UNIQUE INDEX u ON coupons (Code)" });"""], ["coupons"]),
        ["SQL with constants"] = ([Coupons, """migrationBuilder.Sql($"CREATE UNIQUE INDEX u ON {Table} (Code)");"""], []),
        ["SQL of several statements"] = ([Coupons + Tags, """
            migrationBuilder.Sql(@"ALTER TABLE coupons ADD UNIQUE KEY u (Code), DROP COLUMN Note;
            INSERT INTO tags VALUES ('a;b');
            CREATE TABLE IF NOT EXISTS extra (a INT PRIMARY KEY, b INT UNIQUE);");
            """], []),
        ["SQL with a verbatim interpolation that changes rows"] = ([Coupons, """var n = 1; migrationBuilder.Sql($@"UPDATE coupons SET Note = {n} WHERE Id = 0");"""], []),
        ["SQL of procedures and triggers"] = ([Coupons, """migrationBuilder.Sql("CREATE TRIGGER tr BEFORE INSERT ON coupons FOR EACH ROW SET NEW.Note = UPPER(NEW.Note)"); migrationBuilder.Sql("CREATE PROCEDURE p() BEGIN DECLARE x INT; SELECT 1; END");"""], []),
        ["keys dropped and made"] = ([Coupons + Tags, """
            migrationBuilder.DropUniqueConstraint("AK_note", "coupons"); migrationBuilder.AddUniqueConstraint("AK_code", "coupons", "Code"); migrationBuilder.DropPrimaryKey("PK_tags", "tags"); migrationBuilder.AddPrimaryKey("PK_tags", "tags", ["tag_name"]);
            """], []),
        ["a base of migrations"] = ([Coupons, """Base(migrationBuilder); } private void Base(MigrationBuilder b) => Index(b, "u"); void Index(MigrationBuilder b, string name) { b.CreateIndex(name, "coupons", "Code", unique: true);"""], []),
        ["a lambda in a local"] = ([Coupons, """Action<string> unique = column => migrationBuilder.CreateIndex("u", "coupons", column, unique: true); unique("Code");"""], ["coupons"]),
    };
}
