using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Upserts;

/// <summary>Writes what makes an INSERT idempotent.</summary>
public static class UpsertWriter
{
    /// <summary>The text that gives a statement a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="text">The text that the statement was read from.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="verdict">What it can collide on.</param>
    /// <param name="server">The server it is for; null writes what every server understands.</param>
    public static Upsert Write(UpsertForm form, string text, InsertStatement statement, InsertVerdict verdict, ServerVersion? server)
    {
        var keys = verdict.Keys.Where(k => k.Outcome != KeyOutcome.CannotCollide).Select(k => k.Key).ToList();
        var refusal = form == UpsertForm.Ignore ? UpsertRefusal.None : Refuse(form, text, statement, verdict);
        if (verdict.Outcome != InsertOutcome.CanCollide) refusal = UpsertRefusal.NothingToDo;
        if (refusal != UpsertRefusal.None) return new Upsert { Refusal = refusal, Keys = keys };

        var names = new NameWriter(text, statement);
        if (form == UpsertForm.Ignore) return new Upsert { Offset = statement.IgnoreOffset, Text = names.Keywords(" IGNORE"), Keys = keys };

        var newAlias = UpsertAssignments.Updates(form) && statement.Alias is null ? NewAlias(statement, server) : null;
        var alias = newAlias ?? (statement.Alias is { } own ? NameWriter.Quote(own.Name.Name) : null);
        var assignments = new UpsertAssignments(statement, verdict, names, alias).Write(form, out refusal);
        var clause = (newAlias is null ? "" : $"{names.Keywords(" AS ")}{newAlias}")
            + $"{names.Keywords(" ON DUPLICATE KEY UPDATE ")}{assignments}"
            + (NeedsBlank(text, statement.UpsertOffset) ? " " : "");
        if (refusal == UpsertRefusal.None && !IsSafe(clause)) refusal = UpsertRefusal.UnsafeName;
        return refusal == UpsertRefusal.None
            ? new Upsert { Offset = statement.UpsertOffset, Text = clause, Keys = keys }
            : new Upsert { Refusal = refusal, Keys = keys };
    }

    private static UpsertRefusal Refuse(UpsertForm form, string text, InsertStatement statement, InsertVerdict verdict)
    {
        if (statement.Form != InsertForm.Complete || IsInExecutedComment(text, statement.UpsertOffset)) return UpsertRefusal.OpenStatement;
        if (statement.Select is { EndsInOpenJoin: true }) return UpsertRefusal.OpenJoin;
        if (statement.Select is { } select && select.Tables.Any(t => t.HasHole || IsSame(t, statement.Table))) return UpsertRefusal.SelectsFromTable;
        if (verdict.CollidingKeys.All(key => IsAutoIncrement(key, verdict.Table))) return UpsertRefusal.AutoIncrementKey;
        if (statement.InsertIdIsRead && !UpsertAssignments.ReturnsId(form)) return UpsertRefusal.InsertIdIsRead;
        return UpsertRefusal.None;
    }

    private static bool IsSame(SqlTableReference a, SqlTableReference b) =>
        string.Equals(a.Identifier.Name, b.Identifier.Name, StringComparison.OrdinalIgnoreCase);

    private static bool IsAutoIncrement(UniqueKey key, Table table) =>
        key.Parts.All(p => p.Column is { } column && table.FindColumn(column) is { IsAutoIncrement: true });

    /// <summary>The row alias, where the server has it and takes it: behind plain VALUES and SET.</summary>
    private static string? NewAlias(InsertStatement statement, ServerVersion? server) =>
        server is not { HasRowAlias: true } || statement.Source is not (InsertSource.Values or InsertSource.Set) ? null
        : string.Equals(statement.Table.Identifier.Name, "new", StringComparison.OrdinalIgnoreCase) ? "new_row"
        : "new";

    /// <summary>The last token stands in <c>/*! */</c>: what is put behind it would vanish with it on some servers.</summary>
    private static bool IsInExecutedComment(string text, int offset)
    {
        while (offset < text.Length && SqlCharacters.IsBlank(text[offset])) offset++;
        return string.CompareOrdinal(text, offset, "*/", 0, 2) == 0;
    }

    private static bool NeedsBlank(string text, int offset) => offset < text.Length && SqlCharacters.IsWord(text[offset]);

    private static bool IsSafe(string text)
    {
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '{' or '}' or SqlLexer.Hole || char.IsControl(c)) return false;
        }
        return true;
    }
}
