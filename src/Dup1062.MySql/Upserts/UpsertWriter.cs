using Dup1062.MySql.Conflicts;
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
    public static Upsert Write(UpsertForm form, string text, InsertStatement statement, InsertVerdict verdict, ServerVersion? server) =>
        new() { Refusal = UpsertRefusal.OpenStatement };
}
