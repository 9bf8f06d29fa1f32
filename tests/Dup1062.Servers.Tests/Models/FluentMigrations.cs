namespace Dup1062.Servers.Tests.Models;

/// <summary>FluentMigrator migrations: what each one does on its way up.</summary>
internal static class FluentMigrations
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["table with keys"] =
        [
            "Create.Table(\"coupons\").WithColumn(\"id\").AsInt32().PrimaryKey().Identity().WithColumn(\"code\").AsString(32).NotNullable().Unique().WithColumn(\"note\").AsString(200).Nullable();",
        ],
        ["composite key, named unique column"] =
        [
            "Create.Table(\"lines\").WithDescription(\"all\").WithColumn(\"order_id\").AsInt64().PrimaryKey().WithColumn(\"line\").AsInt16().PrimaryKey().WithColumn(\"sku\").AsAnsiString(40).Unique(\"uq_sku\").WithColumn(\"at\").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);",
        ],
        ["indexes"] =
        [
            "Create.Table(\"t\").WithColumn(\"a\").AsInt32().WithColumn(\"b\").AsString(20).WithColumn(\"c\").AsInt32().WithColumn(\"d\").AsInt32();",
            "Create.Index(\"ix_a\").OnTable(\"t\").OnColumn(\"a\").Ascending().WithOptions().Unique(); Create.Index(\"ix_b\").OnTable(\"t\").OnColumn(\"b\"); Create.Index().OnTable(\"t\").OnColumn(\"c\").Unique();",
            "Create.UniqueConstraint(\"uc_cd\").OnTable(\"t\").Columns(\"c\", \"d\"); Create.UniqueConstraint().OnTable(\"t\").Column(\"d\"); Create.PrimaryKey(\"pk\").OnTable(\"t\").Columns(\"a\", \"b\");",
        ],
        ["columns added, altered and dropped"] =
        [
            "Create.Table(\"t\").WithColumn(\"id\").AsInt32().Identity().PrimaryKey().WithColumn(\"old\").AsInt32().Nullable();",
            "Alter.Table(\"t\").AddColumn(\"a\").AsString(10).Nullable().Unique().AddColumn(\"b\").AsInt32().WithDefaultValue(0); Create.Column(\"c\").OnTable(\"t\").AsGuid().Nullable();",
            "Alter.Column(\"b\").OnTable(\"t\").AsInt64().Nullable(); Delete.Column(\"old\").FromTable(\"t\"); Rename.Column(\"c\").OnTable(\"t\").To(\"uid\");",
        ],
        ["tables renamed and dropped"] =
        [
            "Create.Table(\"a\").WithColumn(\"id\").AsInt32().PrimaryKey(); Create.Table(\"b\").WithColumn(\"id\").AsInt32().PrimaryKey();",
            "Rename.Table(\"a\").To(\"aa\"); Delete.Table(\"b\");",
        ],
        ["keys dropped"] =
        [
            "Create.Table(\"t\").WithColumn(\"a\").AsInt32().PrimaryKey().WithColumn(\"b\").AsInt32().Unique(\"uq_b\").WithColumn(\"c\").AsInt32(); Create.UniqueConstraint(\"uq_c\").OnTable(\"t\").Column(\"c\");",
            "Delete.Index(\"uq_b\").OnTable(\"t\"); Delete.UniqueConstraint(\"uq_c\").FromTable(\"t\"); Delete.PrimaryKey(\"pk\").FromTable(\"t\");",
        ],
        ["SQL of its own, constants and rows"] =
        [
            "Create.Table(Name).WithColumn(\"id\").AsInt32().PrimaryKey().WithColumn(\"code\").AsCustom(\"varchar(20) COLLATE utf8mb4_bin\");",
            "Execute.Sql(\"CREATE UNIQUE INDEX uq ON coupons (code)\"); Insert.IntoTable(Name).Row(new { id = 1, code = \"a\" });",
        ],
        ["guarded, and for one engine"] =
        [
            "if (!Schema.Table(\"t\").Exists()) { Create.Table(\"t\").WithColumn(\"id\").AsInt32().PrimaryKey(); }",
            "if (!Schema.Table(\"t\").Exists()) Create.Table(\"t\").WithColumn(\"other\").AsInt32().PrimaryKey(); IfDatabase(\"sqlserver\").Create.Table(\"x\").WithColumn(\"id\").AsInt32(); IfDatabase(\"mysql\").Create.Table(\"y\").WithColumn(\"id\").AsInt32().PrimaryKey();",
        ],
        ["a guard that returns"] =
        [
            "Create.Table(\"t\").WithColumn(\"id\").AsInt32().PrimaryKey();",
            "if (Schema.Table(\"t\").Exists()) return; Create.Table(\"t\").WithColumn(\"other\").AsInt32().PrimaryKey();",
            "if (Schema.Table(\"u\").Exists()) { return; } Create.Table(\"u\").WithColumn(\"id\").AsInt32().PrimaryKey().WithColumn(\"code\").AsString(20).Unique();",
        ],
        ["columns and indexes that are there"] =
        [
            "Create.Table(\"t\").WithColumn(\"id\").AsInt32().PrimaryKey().WithColumn(\"a\").AsInt32().WithColumn(\"b\").AsInt32();",
            "if (!Schema.Table(\"t\").Column(\"a\").Exists()) Alter.Table(\"t\").AddColumn(\"a\").AsInt32(); if (!Schema.Table(\"t\").Index(\"ix\").Exists()) { Create.Index(\"ix\").OnTable(\"t\").OnColumn(\"b\").Ascending().OnColumn(\"a\").Descending().WithOptions().Unique(); }",
            "if (Schema.Table(\"t\").Index(\"ix\").Exists()) Delete.Index(\"ix\").OnTable(\"t\");",
        ],
        ["words that change no key"] =
        [
            "Create.Table(\"p\").WithColumn(\"id\").AsInt32().PrimaryKey().Identity(); Create.Table(\"t\").WithColumn(\"id\").AsInt64().NotNullable().PrimaryKey(\"PK_t\").WithColumn(\"p_id\").AsInt32().NotNullable().ForeignKey(\"p\", \"id\").Indexed(\"ix\").WithColumn(\"at\").AsDateTime().NotNullable().WithDefault(SystemMethods.CurrentDateTime).WithColumn(\"flag\").AsBoolean().NotNullable().WithDefaultValue(false).WithColumn(\"data\").AsString(int.MaxValue).Nullable();",
            "Create.ForeignKey(\"fk\").FromTable(\"t\").ForeignColumn(\"p_id\").ToTable(\"p\").PrimaryColumn(\"id\"); Update.Table(\"t\").Set(new { flag = true }).AllRows(); Delete.FromTable(\"t\").AllRows();",
        ],
        ["keys of several columns"] =
        [
            "Create.Table(\"t\").WithColumn(\"a\").AsInt32().NotNullable().WithColumn(\"b\").AsString(20).NotNullable().WithColumn(\"c\").AsGuid().NotNullable();",
            "Create.PrimaryKey().OnTable(\"t\").Columns(\"b\", \"a\"); Create.UniqueConstraint(\"u\").OnTable(\"t\").Columns(new[] { \"c\", \"a\" }); Alter.Column(\"c\").OnTable(\"t\").AsString(36).NotNullable();",
            "Create.Column(\"d\").OnTable(\"t\").AsInt32().Nullable().Unique(\"ud\"); Alter.Table(\"t\").AlterColumn(\"a\").AsInt64().NotNullable();",
        ],
        ["names in locals"] =
        [
            "var table = \"t\"; Create.Table(table).WithColumn(\"id\").AsInt32().PrimaryKey(); const string other = \"u\"; Create.Table(other).WithColumn(nameof(other)).AsInt32().PrimaryKey(); Execute.Sql(@\"ALTER TABLE t ADD COLUMN code VARCHAR(20) UNIQUE\");",
        ],
    };
}
