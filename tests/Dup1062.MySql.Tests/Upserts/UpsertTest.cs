using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;
using Dup1062.MySql.Tests.Conflicts;
using Dup1062.MySql.Upserts;

namespace Dup1062.MySql.Tests.Upserts;

/// <summary>Gives every INSERT of a text a form.</summary>
internal static class UpsertTest
{
    public const string Keep = " ON DUPLICATE KEY UPDATE ";

    public static string Apply(UpsertForm form, string sql, string? server = null) => Apply(form, sql, Shop.Catalog, server);

    /// <summary>The text with the edits in it, or the reason of the first refusal.</summary>
    public static string Apply(UpsertForm form, string sql, SchemaCatalog catalog, string? server = null, SqlMode mode = SqlMode.None)
    {
        var result = sql;
        foreach (var insert in SqlStatements.Read(sql, mode).OfType<InsertStatement>().Reverse())
        {
            var upsert = UpsertWriter.Write(form, sql, insert, Judge(insert, catalog), ServerVersion.TryParse(server));
            if (upsert.Refusal != UpsertRefusal.None) return upsert.Refusal.ToString();
            result = result.Insert(upsert.Offset, upsert.Text);
        }
        return result;
    }

    public static InsertVerdict Judge(InsertStatement insert, SchemaCatalog catalog) =>
        InsertConflicts.Analyze(insert, catalog.Find(insert.Table.Name)[0]);
}
