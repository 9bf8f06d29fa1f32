using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>An empty string, 0, a zero date or a zero GUID; a lost AUTO_INCREMENT; NO_AUTO_VALUE_ON_ZERO.</summary>
internal sealed class ZeroOrDefaultValue : CauseTest
{
    /// <inheritdoc/>
    public override Cause Cause => Cause.ZeroOrDefaultValue;

    /// <inheritdoc/>
    public override async Task<CauseFinding?> JudgeAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident.Key is null || incident.Table is null) return null;
        if (incident.AutoIncrementPart is { } id && incident.Entry.Value == "0") return Find(0.93, [new Evidence(ZeroId(id))], KeepAutoValue);
        if (incident.Candidates.FirstOrDefault() is not { } candidate) return null;
        var empty = incident.Key.Parts
            .Select(part => part.Column is { } name ? incident.Table.FindColumn(name) : null)
            .Where(column => column is not null && IsEmptyOrDefault(column, candidate.Row[column], incident.Key.Parts.Count > 1))
            .Select(column => column!)
            .ToList();
        if (empty.Count == 0 || await RowComparison.OfAsync(incident, cancellationToken).ConfigureAwait(false) is not { IsLoose: false, IsDeleted: null }) return null;
        var lookup = (await incident.CommittedAsync(cancellationToken).ConfigureAwait(false))!;
        var isWhole = empty.Count == incident.Key.Parts.Count;
        return Find(isWhole ? 0.94 : 0.89, [incident.Show(string.Join(" ", empty.Select(column => Text(incident, column, candidate.Row[column]))), lookup)], RemediesFor(incident, empty));
    }

    /// <summary>In a key of several parts, 0 and a default such as 'new' are values like others.</summary>
    private static bool IsEmptyOrDefault(ColumnFacts column, ColumnValue value, bool isComposite) =>
        value.IsConstant && (isComposite ? !column.IsNumber && EmptyValue.Is(value.Value, column) : value.Origin == ValueOrigin.Default || EmptyValue.Is(value.Value, column));

    private static string ZeroId(ColumnFacts id) =>
        $"The id is 0 although {id.Name} is AUTO_INCREMENT: the statement gave 0, and NO_AUTO_VALUE_ON_ZERO in the session's sql_mode made it stay 0 instead of generating an id.";

    private static string Text(Incident incident, ColumnFacts column, ColumnValue value)
    {
        if (value.Origin == ValueOrigin.Default) return $"The statement leaves {column.Name} out: every such row gets {incident.Redactor.Literal(value.Value)}, and only one can have it.";
        var text = $"{column.Name} gets {incident.Redactor.Literal(SentValue.Of(value.Value))}, which says \"no value\", and a row has that already.";
        return IsLostCounter(incident, column) ? $"{text} {column.Name} is a whole number and the primary key, and not AUTO_INCREMENT: the attribute was lost, or the application was to make the id." : text;
    }

    private static bool IsLostCounter(Incident incident, ColumnFacts column) => incident.Key!.IsPrimary && incident.Key.Parts.Count == 1 && column.Kind == ColumnKind.Integer;

    private static Remedy KeepAutoValue { get; } = new(
        "Leave the id out of the INSERT, or give NULL; set NO_AUTO_VALUE_ON_ZERO for the import of a dump only.",
        "SET SESSION sql_mode = REPLACE(@@SESSION.sql_mode, 'NO_AUTO_VALUE_ON_ZERO', '')",
        "A dump that holds an id of 0 changes it when it is read without the mode.");

    private static Remedy[] RemediesFor(Incident incident, List<ColumnFacts> empty)
    {
        var (table, column) = (incident.Table!, empty[0]);
        var give = new Remedy($"Let the application give {Words.List(empty.Select(c => c.Name))} a value of its own for each row.", null, "None.");
        if (IsLostCounter(incident, column))
        {
            return
            [
                new Remedy(
                    $"Where the server is to make the ids, number the row with 0 and give {column.Name} its AUTO_INCREMENT back.",
                    $"{SchemaRemedies.NumberZero(table, column.Name)}; ALTER TABLE {table.QuotedName} MODIFY {SqlNames.Quote(column.Name)} {column.FullType} NOT NULL AUTO_INCREMENT",
                    "Rebuilds the table; what refers to the row by 0 must be changed with it."),
                give,
            ];
        }
        return
        [
            new Remedy(
                "Where \"no value\" is allowed, say so with NULL, which never collides: make the column nullable, turn the value that is there into NULL, and send NULL.",
                incident.Key!.IsPrimary || column.Column.IsGenerated ? null : MakeNullable(incident, column),
                "Code that reads the column must expect NULL."),
            give,
        ];
    }

    private static string MakeNullable(Incident incident, ColumnFacts column)
    {
        var (table, name) = (incident.Table!.QuotedName, SqlNames.Quote(column.Name));
        var nullable = column with { Column = column.Column with { IsNullable = true, Default = ColumnDefault.Null } };
        var alter = $"ALTER TABLE {table} MODIFY {SchemaRemedies.Definition(nullable, column.FullType, column.CharacterSet, column.Collation)} DEFAULT NULL";
        var value = incident.Candidates[0].Row[column].Value;
        var isZeroDate = value is string text && text.StartsWith("0000-00-00", StringComparison.Ordinal);
        return $"{alter}; UPDATE {table} SET {name} = NULL WHERE {name} {(isZeroDate ? "< '0001-01-01'" : $"= {incident.Redactor.Literal(SentValue.Of(value, incident.Guids))}")}";
    }
}
