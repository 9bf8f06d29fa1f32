using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;
using Dup1062.MySql.Tests.Schema;

namespace Dup1062.MySql.Tests.Conflicts;

/// <summary>A shop's tables, and what the INSERTs of a text do to them.</summary>
internal static class Shop
{
    /// <summary>Stands in a test's SQL for text that only the running program knows.</summary>
    public const string Hole = "\uFFFC";

    private const string Script = """
        CREATE TABLE users (id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, email VARCHAR(190) NOT NULL,
          login VARCHAR(60) NULL, created DATETIME NOT NULL, UNIQUE KEY uq_email (email), UNIQUE KEY uq_login (login));
        CREATE TABLE orders (id BIGINT NOT NULL AUTO_INCREMENT, user_id INT UNSIGNED NOT NULL, placed DATETIME NOT NULL,
          PRIMARY KEY (id), UNIQUE KEY id_unique (id));
        CREATE TABLE order_line (order_id BIGINT NOT NULL, line_no SMALLINT NOT NULL, sku VARCHAR(40) NOT NULL,
          qty INT NOT NULL DEFAULT 1, PRIMARY KEY (order_id, line_no));
        CREATE TABLE order_file (order_id BIGINT NOT NULL, file_no INT NOT NULL AUTO_INCREMENT, name VARCHAR(99) NOT NULL,
          PRIMARY KEY (order_id, file_no), KEY (file_no));
        CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY, percent TINYINT NOT NULL DEFAULT 0, note VARCHAR(200) NULL);
        CREATE TABLE product_tag (product_id INT NOT NULL, tag_id INT NOT NULL, PRIMARY KEY (product_id, tag_id));
        CREATE TABLE wallet (user_id INT UNSIGNED NOT NULL PRIMARY KEY, currency CHAR(3) NOT NULL DEFAULT 'EUR',
          balance DECIMAL(12,2) NOT NULL DEFAULT 0);
        CREATE TABLE payment (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, provider CHAR(8) NOT NULL,
          reference VARCHAR(64) NOT NULL, amount DECIMAL(12,2) NOT NULL, UNIQUE KEY uq_ref (provider, reference));
        CREATE TABLE user_pref (user_id INT UNSIGNED NOT NULL, name VARCHAR(40) NOT NULL, slot TINYINT NOT NULL DEFAULT 0,
          value TEXT, PRIMARY KEY (user_id, name, slot));
        CREATE TABLE lease (resource VARCHAR(100) NOT NULL PRIMARY KEY, taken DATETIME NOT NULL);
        CREATE TABLE price_log (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, sku VARCHAR(40), price DECIMAL(12,2));
        CREATE TABLE visit (at DATETIME NOT NULL, page VARCHAR(200) NOT NULL);
        """;

    public static SchemaCatalog Catalog { get; } = Catalogs.Of(Script);

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
