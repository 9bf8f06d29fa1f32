using Dup1062.MySql;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;
using Dup1062.MySql.Upserts;

namespace Dup1062.Analyzers.Inserts;

/// <summary>Which fixes a finding of DUP1001 offers, and under which titles.</summary>
internal static class InsertFixes
{
    /// <summary>The fixes in the order in which they are offered: the one that changes least comes first.</summary>
    /// <param name="sql">The SQL text.</param>
    /// <param name="statement">The statement in it.</param>
    /// <param name="verdicts">What it can collide on; several where the table is defined in several ways.</param>
    /// <param name="server">The server it is for.</param>
    /// <param name="usesResult">The caller uses the row count, which an upsert changes.</param>
    /// <param name="readsNewId">The caller reads the generated id, which a row that is kept does not have.</param>
    public static IReadOnlyList<InsertFix> For(
        string sql, InsertStatement statement, IReadOnlyList<InsertVerdict> verdicts, ServerVersion? server, bool usesResult, bool readsNewId)
    {
        var fixes = new List<InsertFix>();
        if (statement.AfterDelete) return fixes;
        if (statement.InsertIdIsRead || (readsNewId && verdicts.Any(verdict => verdict.Table.Columns.Any(column => column.IsAutoIncrement))))
        {
            Add(UpsertForm.KeepExistingAndReturnId);
            Add(UpsertForm.UpdateExistingAndReturnId);
        }
        else
        {
            if (!usesResult)
            {
                Add(UpsertForm.KeepExisting);
                Add(UpsertForm.UpdateExisting);
            }
            Add(UpsertForm.Ignore);
        }
        return fixes;

        void Add(UpsertForm form)
        {
            if (Write(form, sql, statement, verdicts, server) is { } upsert) fixes.Add(new InsertFix(form, Title(form, upsert.Keys, verdicts), upsert.Offset, upsert.Text));
        }
    }

    /// <summary>The edit, where all definitions of the table lead to the same one, and the keys of all of them.</summary>
    private static Upsert? Write(UpsertForm form, string sql, InsertStatement statement, IReadOnlyList<InsertVerdict> verdicts, ServerVersion? server)
    {
        var upserts = verdicts.Select(verdict => UpsertWriter.Write(form, sql, statement, verdict, server)).ToList();
        var first = upserts[0];
        if (upserts.Exists(upsert => upsert.Refusal != UpsertRefusal.None || upsert.Offset != first.Offset || upsert.Text != first.Text)) return null;
        return first with { Keys = UniqueKey.Union(upserts.Select(upsert => upsert.Keys)) };
    }

    private static string Title(UpsertForm form, IReadOnlyList<UniqueKey> keys, IReadOnlyList<InsertVerdict> verdicts)
    {
        var which = keys.Count > 1 ? $" whichever of {string.Join(", ", keys.Select(key => key.Name))} collides" : "";
        return form switch
        {
            UpsertForm.KeepExisting => $"Keep the existing row{which}",
            UpsertForm.KeepExistingAndReturnId => $"Keep the existing row{which} and return its id",
            UpsertForm.UpdateExisting => $"Update {Row(keys)}{Caution(keys, verdicts)}",
            UpsertForm.UpdateExistingAndReturnId => $"Update {Row(keys)} and return its id{Caution(keys, verdicts)}",
            _ => "INSERT IGNORE (also hides NOT NULL, foreign key and truncation errors)",
        };
    }

    private static string Row(IReadOnlyList<UniqueKey> keys) =>
        keys.Count > 1 ? $"whichever row collides ({string.Join(", ", keys.Select(key => key.Name))})" : "the existing row";

    /// <summary>A case-insensitive key matches rows that the caller calls others.</summary>
    private static string Caution(IReadOnlyList<UniqueKey> keys, IReadOnlyList<InsertVerdict> verdicts)
    {
        var key = keys.FirstOrDefault(k => k.Parts.Any(part => part.Column is { } column && verdicts.Any(verdict => IgnoresCase(verdict.Table, column))));
        return key is null ? "" : $" ({key.Name} ignores case)";
    }

    private static bool IgnoresCase(Table table, string column) => table.FindColumn(column)?.Collation is { IsCaseInsensitive: true };
}
