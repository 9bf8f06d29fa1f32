using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Conflicts;

/// <summary>A shop's tables, and what the INSERTs of a text do to them.</summary>
internal static class Shop
{
    /// <summary>Stands in a test's SQL for text that only the running program knows.</summary>
    public const string Hole = "\uFFFC";

    public static SchemaCatalog Catalog { get; } = new(
    [
        Table("users", [AutoIncrement("id"), Required("email"), Nullable("login"), Required("created")],
            Primary("id"), Unique("uq_email", "email"), Unique("uq_login", "login")),
        Table("orders", [AutoIncrement("id"), Required("user_id"), Required("placed")], Primary("id"), Unique("id_unique", "id")),
        Table("order_line", [Required("order_id"), Required("line_no"), Required("sku"), Constant("qty")], Primary("order_id", "line_no")),
        Table("order_file", [Required("order_id"), AutoIncrement("file_no"), Required("name")], Primary("order_id", "file_no")),
        Table("coupon", [Required("code"), Constant("percent"), Nullable("note")], Primary("code")),
        Table("product_tag", [Required("product_id"), Required("tag_id")], Primary("product_id", "tag_id")),
        Table("wallet", [Required("user_id"), Constant("currency"), Constant("balance")], Primary("user_id")),
        Table("payment", [AutoIncrement("id"), Required("provider"), Required("reference"), Required("amount")],
            Primary("id"), Unique("uq_ref", "provider", "reference")),
        Table("user_pref", [Required("user_id"), Required("name"), Constant("slot"), Nullable("value")], Primary("user_id", "name", "slot")),
        Table("lease", [Required("resource"), Required("taken")], Primary("resource")),
        Table("price_log", [AutoIncrement("id"), Nullable("sku"), Nullable("price")], Primary("id")),
        Table("visit", [Required("at"), Required("page")]),
    ]);

    public static Column Required(string name) => new() { Name = name, Type = "varchar", IsNullable = false };

    public static Column Nullable(string name) => new() { Name = name, Type = "varchar" };

    public static Column Constant(string name) => new() { Name = name, Type = "int", IsNullable = false, Default = ColumnDefault.Constant };

    public static Column AutoIncrement(string name) => new() { Name = name, Type = "int", IsNullable = false, IsAutoIncrement = true };

    public static UniqueKey Primary(params string[] columns) => Unique(UniqueKey.PrimaryName, columns);

    public static UniqueKey Unique(string name, params string[] columns) => new() { Name = name, Parts = [.. columns.Select(c => new KeyPart { Column = c })] };

    public static Table Table(string name, Column[] columns, params UniqueKey[] keys) =>
        new() { Name = new TableName(null, name), Columns = columns, UniqueKeys = keys };

    /// <summary>
    /// For each INSERT of a text the keys that it can collide on (with <c>?</c> where that is only likely), or in lower case why there is none.
    /// </summary>
    public static string Judge(string sql) => string.Join("; ", SqlStatements.Read(sql).OfType<InsertStatement>().Select(Judge));

    private static string Judge(InsertStatement statement)
    {
        if (Catalog.Find(statement.Table.Name) is not [var table]) return "no table";
        var verdict = InsertConflicts.Analyze(statement, table);
        return verdict.Outcome switch
        {
            InsertOutcome.CanCollide => string.Join(" ", verdict.CollidingKeys.Select(k => k.Name)) + (verdict.Certainty == Certainty.Likely ? " ?" : ""),
            InsertOutcome.CannotCollide => "safe",
            InsertOutcome.Handled => "handled",
            InsertOutcome.ColumnsMismatch => "mismatch",
            _ => "unknown",
        };
    }
}
