using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Statements;
using Dup1062.MySql.Upserts;

namespace Dup1062.Diagnostics.Causes;

/// <summary>Remedies in the statement and in the code around it.</summary>
internal static class Remedies
{
    /// <summary>Handle the error as an outcome.</summary>
    public static Remedy TreatAsPresent(Incident incident) => new(
        $"Treat the duplicate as \"already there\": catch it by its number (1062) and key ({incident.Key?.Name ?? incident.Entry.Key}), and read the row or say so to the caller.",
        null,
        "Inside a transaction the statement alone is rolled back; under REPEATABLE READ a plain read may not see the row (read it with LOCK IN SHARE MODE).");

    /// <summary>Make the statement idempotent.</summary>
    public static Remedy KeepExisting(Incident incident) => new(
        "Keep the existing row: the statement then does nothing where the key is there.",
        Upsert(incident, UpsertForm.KeepExisting),
        "Takes AUTO_INCREMENT values even when it inserts nothing, needs the UPDATE privilege, and hides a row that is another entity under a case-insensitive key.");

    /// <summary>Recognise a request that comes twice.</summary>
    public static Remedy Idempotent(Incident incident) => new(
        "Make the write idempotent: send the retry with the first try's idempotency key under a unique key, and answer a duplicate of it with the first result. Do not retry 1062.",
        Upsert(incident, UpsertForm.KeepExisting),
        "The key must be made once per intention of the user, not once per try.");

    /// <summary>Compare normalised values.</summary>
    public static Remedy Normalize(Incident incident, ComparedPart part) => new(
        $"Where the two are meant to be the same, normalise {part.Column!.Name} before it is compared and sent (case, trailing blanks, normal form): an ordinal HashSet or Distinct in C# calls them different.",
        null,
        "Values that are stored already stay as they are.");

    /// <summary>Make the combination wider.</summary>
    public static Remedy AddPart(Incident incident) => new(
        $"Where the combination may repeat, {incident.Key!.Name} lacks a part: add the column that tells the rows apart to the key.",
        null,
        "What relied on the narrower key (lookups, upserts, foreign keys) must be looked through.");

    /// <summary>The failed INSERT with an upsert clause; null where there is none to be had, or the statement is no INSERT.</summary>
    private static string? Upsert(Incident incident, UpsertForm form)
    {
        if (incident is not { Statement.Statement: InsertStatement insert, Command.Text: { } text, Table.Table: { } table }) return null;
        var upsert = UpsertWriter.Write(form, text, insert, InsertConflicts.Analyze(insert, table), incident.Queries.Session.Server);
        if (upsert.Refusal != UpsertRefusal.None) return null;
        var start = insert.Span.Start;
        var edited = text.Insert(upsert.Offset, upsert.Text).Substring(start, insert.Span.Length + upsert.Text.Length);
        return StatementText.Of(edited, incident.Redactor);
    }
}
