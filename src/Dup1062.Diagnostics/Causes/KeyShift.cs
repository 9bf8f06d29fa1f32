using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Causes;

/// <summary>An UPDATE moves key values over their neighbours.</summary>
internal sealed class KeyShift : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.KeyShift;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident is not { Key: { } key, Table.Table: { } table, Command.Text: { } text, Statement: { Statement: UpdateStatement update } statement }) return null;
        if (!incident.IsOwnTable(statement)) return null;
        var moved = update.Assignments.FirstOrDefault(assignment => key.Parts.Any(part => IsNamed(part.Column, assignment)) && MovesRows(assignment, text, table));
        if (moved.Column.Name is not { } column) return null;
        var isSingle = WhereEqualities.IsSingleRow(update, text, table);
        var sentence = $"The UPDATE computes {column} anew for {(isSingle ? "a row" : "several rows")}, and the server checks the key after each row: a row takes a value that its neighbour still has.";
        var committed = await incident.CommittedAsync(cancellationToken).ConfigureAwait(false);
        var evidence = new List<Evidence> { new(sentence, null, null) };
        if (committed is { Rows: [_, ..] }) evidence.Add(incident.Show("The neighbour that has the value:", committed));
        var confidence = !IsShift(moved, text) ? 0.45 : isSingle ? 0.6 : update.HasOrderBy ? 0.85 : 0.95;
        return Find(confidence, evidence, [.. Order(incident, update, moved, text), TwoSteps(column)]);
    }

    private static bool IsNamed(string? column, Assignment assignment) => string.Equals(column, assignment.Column.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The new value depends on the row: on the column itself, on another one, or on a CASE.</summary>
    private static bool MovesRows(Assignment assignment, string text, Table table)
    {
        if (WrittenColumns.Of([assignment], text, table).Count == 0) return false;
        var reader = new SqlTokenReader(text, assignment.Value.Span.Start, assignment.Value.Span.End);
        return reader.Is("CASE") || reader.Is("IF") || reader.Is("ELT") || reader.Is("FIELD") || WrittenColumns.DependsOnItself(assignment, text, table);
    }

    /// <summary>A sum or a CASE moves values along; another function of the value (LOWER, TRIM) may meet any row.</summary>
    private static bool IsShift(Assignment assignment, string text)
    {
        var reader = new SqlTokenReader(text, assignment.Value.Span.Start, assignment.Value.Span.End);
        if (reader.Is("CASE") || reader.Is("IF") || reader.Is("ELT") || reader.Is("FIELD")) return true;
        while (!reader.IsAtEnd && !reader.Is('+') && !reader.Is('-')) reader.Take();
        return !reader.IsAtEnd;
    }

    private static IEnumerable<Remedy> Order(Incident incident, UpdateStatement update, Assignment moved, string text)
    {
        if (update is { HasOrderBy: true } or { IsMultiTable: true } or { IsOpen: true } || DirectionOf(incident, moved, text) is not { } direction) return [];
        var span = update.Span;
        var end = update.HasLimit ? LimitStart(text, span) : span.End;
        var order = $" ORDER BY {SqlNames.Quote(moved.Column.Name)} {direction}{(end == span.End ? "" : " ")}";
        var sql = text.Substring(span.Start, end - span.Start).TrimEnd() + order + text.Substring(end, span.End - end);
        return [new Remedy("Update in the order in which every value is free when its row comes.", StatementText.Of(sql, incident.Redactor), "Single-table UPDATE only; sorts the rows that it meets.")];
    }

    private static string? DirectionOf(Incident incident, Assignment moved, string text)
    {
        var reader = new SqlTokenReader(text, moved.Value.Span.Start, moved.Value.Span.End);
        while (!reader.IsAtEnd && !reader.Is('+') && !reader.Is('-')) reader.Take();
        if (reader.IsAtEnd || incident.Evaluator is not { } evaluator) return null;
        var isPlus = reader.Is('+');
        reader.Take();
        var amount = evaluator.Evaluate(new InsertValue(InsertValueKind.Expression, new SqlSpan(reader.Current.Start, moved.Value.Span.End)));
        if (!NumberValue.TryToDecimal(SentValue.Of(amount.Value), out var number)) return null;
        return isPlus == number >= 0 ? "DESC" : "ASC";
    }

    private static int LimitStart(string text, SqlSpan span)
    {
        var reader = new SqlTokenReader(text, span.Start, span.End);
        while (!reader.IsAtEnd && !reader.Is("LIMIT")) reader.Take();
        return reader.Current.Start;
    }

    private static Remedy TwoSteps(string column) => new(
        $"Or move in two steps inside a transaction: first to values that nobody has (for a signed number, the negative ones: SET {column} = -({column} + 1)), then to the final ones.",
        null,
        "Other sessions must not see, or use, the values in between.");
}
