using System.Text;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Queries;

/// <summary>Writes values so that they compare as the column compares them, and with its index in use.</summary>
internal sealed class Operands(QueryBuilder builder, TableFacts table, GuidFormat guids)
{
    /// <summary>A condition that the rows with a candidate's key meet.</summary>
    /// <returns>Null where a part is not known, or is NULL: NULLs do not collide.</returns>
    public string? Condition(KeyCandidate candidate)
    {
        if (candidate.Pattern is { } pattern && table.FindColumn(candidate.Key.Parts[0].Column!) is { } text)
        {
            return $"{SqlNames.Quote(text.Name)} LIKE {Text(text, builder.Parameter(pattern))}";
        }
        var conditions = new List<string>();
        foreach (var part in candidate.Key.Parts)
        {
            var condition = part.Column is { } name ? ColumnCondition(table.FindColumn(name), part, candidate.Row) : FunctionalCondition(part, candidate);
            if (condition is null) return null;
            conditions.Add(condition);
        }
        return string.Join(" AND ", conditions);
    }

    /// <summary>An expression that says whether the keys of two candidates are equal; null where a part is not known.</summary>
    public string? Equality(KeyCandidate a, KeyCandidate b)
    {
        var conditions = new List<string>();
        foreach (var part in a.Key.Parts)
        {
            if (part.Column is null || table.FindColumn(part.Column) is not { } column) return null;
            if (Stored(column, a.Row) is not { } first || Stored(column, b.Row) is not { } second) return null;
            conditions.Add(part.PrefixLength is { } length
                ? $"{Collate(column, $"LEFT({first}, {length})")} = {Collate(column, $"LEFT({second}, {length})")}"
                : $"{first} = {second}");
        }
        return string.Join(" AND ", conditions);
    }

    /// <summary>What a row gives a column, as the column keeps it; null where that is not known.</summary>
    public string? Stored(ColumnFacts column, StatementRow row) => ValueOf(column, row, keepsAll: false);

    /// <summary>What a row gives a column, before the column cuts, rounds or clamps it; null where that is not known.</summary>
    public string? Given(ColumnFacts column, StatementRow row) => ValueOf(column, row, keepsAll: true);

    private string? ColumnCondition(ColumnFacts? column, KeyPart part, StatementRow row)
    {
        if (column is null || column.Kind == ColumnKind.Other || (row[column] is { IsKnown: true, IsNull: true })) return null;
        var name = SqlNames.Quote(column.Name);
        if (IsZeroDate(column, row[column])) return $"{name} < '0001-01-01'";
        if (Stored(column, row) is not { } operand) return null;
        return part.PrefixLength is { } length ? PrefixCondition(column, row, name, operand, length) : $"{name} = {operand}";
    }

    /// <summary>LIKE uses the index; LEFT decides.</summary>
    private string PrefixCondition(ColumnFacts column, StatementRow row, string name, string operand, int length)
    {
        var decides = $"{Collate(column, $"LEFT({name}, {length})")} = {Collate(column, $"LEFT({operand}, {length})")}";
        if (row[column] is not { IsConstant: true } value) return decides;
        object? pattern = StoredValue.Of(column, value.Value, guids).Stored switch
        {
            string text => LikePattern.Of(TextValue.Prefix(text, length)),
            byte[] bytes => LikePattern.Of(bytes, length),
            _ => null,
        };
        return pattern is null ? decides : $"{name} LIKE {(column.Kind == ColumnKind.Text ? Text(column, builder.Parameter(pattern)) : builder.Parameter(pattern))} AND {decides}";
    }

    private string? FunctionalCondition(KeyPart part, KeyCandidate candidate)
    {
        if (candidate.FunctionalPart.IsKnown) return $"({part.Expression}) = {builder.Parameter(candidate.FunctionalPart.Value)}";
        return Substitute(part.Expression!, candidate.Row) is { } value ? $"({part.Expression}) = ({value})" : null;
    }

    private string? ValueOf(ColumnFacts column, StatementRow row, bool keepsAll)
    {
        if (column.Column.IsGenerated && !row.Columns.ContainsKey(column.Name))
        {
            if (column.Expression is null || Substitute(column.Expression, row) is not { } computed) return null;
            return column.Kind == ColumnKind.Text ? Text(column, $"({computed})") : $"({computed})";
        }
        var value = row[column];
        if (!value.IsKnown || IsZeroDate(column, value)) return null;
        if (value.Expression is { } expression) return OfExpression(column, expression, keepsAll);
        var stored = StoredValue.Of(column, value.Value, guids);
        var parameter = builder.Parameter(keepsAll ? stored.Given : stored.Stored);
        return column.Kind == ColumnKind.Text ? Text(column, parameter) : parameter;
    }

    private string OfExpression(ColumnFacts column, PureExpression expression, bool keepsAll)
    {
        var sql = new StringBuilder("(").Append(expression.Texts[0]);
        for (var i = 0; i < expression.Values.Count; i++) sql.Append(builder.Parameter(SentValue.Of(expression.Values[i], guids))).Append(expression.Texts[i + 1]);
        var written = sql.Append(')').ToString();
        if (column.Kind != ColumnKind.Text) return written;
        var text = Text(column, written);
        return keepsAll || column.MaxLength is not { } length ? text : Collate(column, $"LEFT({text}, {length})");
    }

    /// <summary>A generated column's or functional part's expression with the row's values for its columns.</summary>
    private string? Substitute(string expression, StatementRow row)
    {
        var sql = new StringBuilder();
        var start = 0;
        for (var reader = new SqlTokenReader(expression); !reader.IsAtEnd; reader.Take())
        {
            var token = reader.Current;
            if (!token.IsIdentifier || reader.Peek().Is(expression, '(') || table.FindColumn(token.GetName(expression)) is not { } column) continue;
            if (Stored(column, row) is not { } operand) return null;
            sql.Append(expression, start, token.Start - start).Append(operand);
            start = token.End;
        }
        return sql.Append(expression, start, expression.Length - start).ToString();
    }

    /// <summary>A strict session refuses to compare with '0000-00-00' (1525); what lies before the year 1 is that.</summary>
    private static bool IsZeroDate(ColumnFacts column, ColumnValue value) =>
        column.Kind is ColumnKind.Date or ColumnKind.DateTime && value.Value is string text && text.StartsWith("0000-00-00", StringComparison.Ordinal);

    private static string Text(ColumnFacts column, string operand) =>
        column.CharacterSet is { } characterSet ? Collate(column, $"CONVERT({operand} USING {characterSet})") : operand;

    private static string Collate(ColumnFacts column, string operand) =>
        column is { Kind: ColumnKind.Text, Collation: { } collation } ? $"{operand} COLLATE {collation}" : operand;
}
