using System.Globalization;
using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Causes;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Schema.Review;

namespace Dup1062.Tool.Doctor.Checks;

/// <summary>A unique key over tokens that calls tokens equal which differ in case or accents.</summary>
internal sealed class CaseInsensitiveToken : Check
{
    private const int Sample = 200;
    private const int TellingSample = 10;
    private const int MostSamples = 100;

    private static readonly CaseInsensitiveTokens Kept = new(TokenColumns.Default);

    private int _samples;

    /// <inheritdoc/>
    public override string Title => "case-insensitive keys over tokens";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DoctorFinding>> FindAsync(Patient patient, CancellationToken cancellationToken)
    {
        var findings = new List<DoctorFinding>();
        foreach (var (table, key, column) in patient.Schema.Tables.SelectMany(Tokens))
        {
            if (await FindAsync(patient, table, key, column) is { } finding) findings.Add(finding);
        }
        return findings;
    }

    /// <summary>A column once, however many keys it is in.</summary>
    private static IEnumerable<(TableFacts Table, UniqueKey Key, ColumnFacts Column)> Tokens(TableFacts table) => table.Table.UniqueKeys
        .SelectMany(key => Kept.In(key, table.Table).Select(column => (table, key, table.FindColumn(column.Name)!)))
        .DistinctBy(token => token.Item3.Name);

    private async Task<DoctorFinding?> FindAsync(Patient patient, TableFacts table, UniqueKey key, ColumnFacts column)
    {
        var (count, mixed, evidence) = await SampleAsync(patient, table, column);
        if (count >= TellingSample && !mixed) return null;
        return new DoctorFinding
        {
            Kind = Kind,
            Urgency = mixed ? Urgency.Risk : Urgency.Advice,
            Cause = Cause.CollationEqual,
            Table = table.Table.Name,
            Key = key.Name,
            Column = column.Name,
            Text = $"{key.Name} compares {column.Name} by {column.Collation}: tokens that differ {Difference(column)} only are one and the same to it.",
            Why = "A generated token that differs from a stored one in case only fails with 1062, and a lookup by it finds somebody else's row.",
            Evidence = [KeyCheck.Show($"{column.Name} has the collation {column.Collation}.", table, key), .. evidence],
            Remedies = [SchemaRemedies.ChangeCollation(table, column, patient.Server)],
        };
    }

    private static string Difference(ColumnFacts column) => column.Column.Collation switch
    {
        { IsCaseInsensitive: true, IsAccentInsensitive: true } => "in case or accents",
        { IsCaseInsensitive: true } => "in case",
        _ => "in accents",
    };

    /// <summary>Texts of one case only (numbers, hexadecimal digits, codes in capitals) lose nothing.</summary>
    private async Task<(long Count, bool IsMixed, IReadOnlyList<Evidence> Evidence)> SampleAsync(Patient patient, TableFacts table, ColumnFacts column)
    {
        if (_samples++ >= MostSamples) return (0, false, []);
        var name = SqlNames.Quote(column.Name);
        var query = new Query(
            $"SELECT COUNT(*) AS looked_at, COALESCE(SUM(CAST(s.v AS BINARY) <> CAST(LOWER(s.v) AS BINARY)), 0) AS with_capitals, COALESCE(SUM(CAST(s.v AS BINARY) <> CAST(UPPER(s.v) AS BINARY)), 0) AS with_small_letters "
            + $"FROM (SELECT {name} AS v FROM {table.QuotedName} WHERE {name} IS NOT NULL LIMIT {Sample.ToString(CultureInfo.InvariantCulture)}) AS s",
            []);
        if (await patient.Questions.AskAsync(query, $"some values of {table.Table.Name}.{column.Name}") is not { Rows: [var row] } answer) return (0, false, []);
        var (count, capitals, small) = (Number("looked_at"), Number("with_capitals"), Number("with_small_letters"));
        var text = count == 0 ? "The table is empty." : $"Of {count} values {capitals} have capitals, and {small} small letters.";
        return (count, capitals > 0 && small > 0, [new Evidence(text, query.Sql, $"looked_at = {count}, with_capitals = {capitals}, with_small_letters = {small}")]);

        long Number(string of) => Convert.ToInt64(answer.Value(row, of), CultureInfo.InvariantCulture);
    }
}
