using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Surges;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.Tool.Diagnosing;

/// <summary>What the error's text and the statement tell by themselves. Nobody has looked at a row: the confidences are low.</summary>
internal static class TextDiagnosis
{
    private const string PrimaryKey = "PRIMARY";

    /// <summary>The diagnosis.</summary>
    public static Diagnosis Of(DuplicateEntry entry, string? sql, ValueRedactor redactor)
    {
        var statements = FailedStatements.Read(sql ?? "");
        var findings = ByShape(entry).Concat(statements.SelectMany(statement => ByStatement(entry, statement))).Concat(ByNames(entry, statements, redactor)).ToList();
        return new Diagnosis
        {
            Entry = entry,
            Table = entry.Table ?? (statements.SelectMany(statement => statement.Tables).Distinct().ToList() is [var only] ? only.Name : null),
            Causes = [.. findings.GroupBy(finding => finding.Cause).Select(same => same.MaxBy(finding => finding.Confidence)!).OrderByDescending(finding => finding.Confidence)],
            Unread = ["the server: no connection was given"],
        };
    }

    /// <summary>The reasoning over many errors, for the one.</summary>
    private static IEnumerable<CauseFinding> ByShape(DuplicateEntry entry)
    {
        var surge = new Surge();
        surge.Add(entry);
        if (surge.Likely.Confidence > 0) yield return surge.Likely;
        yield return Find(Cause.AlreadyExists, 0.3, "The plain reading: a row has the value already.");
    }

    private static IEnumerable<CauseFinding> ByStatement(DuplicateEntry entry, FailedStatement statement)
    {
        if (entry.Table is { } owner && statement.Tables.Count > 0 && !statement.Tables.Any(table => table.Name.Equals(owner, StringComparison.OrdinalIgnoreCase)))
        {
            yield return Find(Cause.TriggerOrCascade, 0.8, $"The key is one of {owner}, which the statement does not name: a trigger or a cascading foreign key writes there.");
        }
        switch (statement)
        {
            case { Action: StatementAction.Definition }:
                yield return Find(Cause.SchemaChange, 0.8, "The statement changes the schema: rows that are there collide under the new definition.");
                break;
            case { Action: StatementAction.Delete }:
                yield return Find(Cause.TriggerOrCascade, 0.8, "A DELETE writes no key itself.");
                break;
            case { Statement: InsertStatement { OnDuplicateKeyUpdate: not null } }:
                yield return Find(Cause.UpsertSecondKey, 0.6, "The statement has ON DUPLICATE KEY UPDATE: the row that it updates runs into another unique key.");
                break;
            case { Statement: InsertStatement insert } when insert.Rows.Count > 1 || insert.Select is not null:
                yield return Find(Cause.BatchDuplicate, 0.35, "The statement writes several rows: two of them may have the same key.");
                break;
            case { Action: StatementAction.Load }:
                yield return Find(Cause.BatchDuplicate, 0.35, "The file may have the key twice.");
                break;
            case { Statement: UpdateStatement }:
                yield return Find(Cause.KeyShift, 0.35, "An UPDATE of several rows can move one key over its neighbour.");
                break;
        }
    }

    private static IEnumerable<CauseFinding> ByNames(DuplicateEntry entry, IReadOnlyList<FailedStatement> statements, ValueRedactor redactor)
    {
        if (entry.Key is { } key && RequestIds.Contains(key)) yield return Find(Cause.RetryOrDoubleSubmit, 0.6, $"{key} is named like the key of a request: the same request came twice.");
        if (entry.Key == PrimaryKey && long.TryParse(entry.Value, out _) && !statements.Any(statement => statement.Action == StatementAction.Update))
        {
            yield return Find(Cause.AutoIncrementBehind, 0.3, $"The key is the primary one and the value ({redactor.Show(entry.Value)}) a number: if the server generates it, the counter has fallen behind.");
        }
        if (entry.Value?.Contains('?', StringComparison.Ordinal) == true)
        {
            yield return Find(Cause.CollationEqual, 0.35, "The value shows a ?: the server shows characters beyond the BMP (emoji and the like) so, and many collations call them all equal.");
        }
    }

    private static CauseFinding Find(Cause cause, double confidence, string text) => new(cause, confidence, [new Evidence(text)], []);
}
