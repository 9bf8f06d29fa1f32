using System.Globalization;
using Dup1062.Diagnostics.Queries;
using Dup1062.MySql;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>Turns rows of information_schema.columns into columns.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/information-schema-columns-table.html and https://mariadb.com/kb/en/information-schema-columns-table/</remarks>
internal static class ColumnRows
{
    /// <summary>The columns of one table in order.</summary>
    /// <param name="rows">The rows, of several tables it may be.</param>
    /// <param name="table">The table's exact name.</param>
    /// <param name="server">Decides how a default is written.</param>
    public static IReadOnlyList<ColumnFacts> Read(QueryResult rows, string table, ServerVersion? server)
    {
        var own = rows.Rows.Where(row => rows.Text(row, "TABLE_NAME") == table).ToList();
        var names = own.Select(row => rows.Text(row, "COLUMN_NAME")!).ToList();
        return [.. own.Select(row => Read(rows, row, names, server))];
    }

    private static ColumnFacts Read(QueryResult rows, IReadOnlyList<object?> row, IReadOnlyList<string> names, ServerVersion? server)
    {
        var extra = rows.Text(row, "EXTRA") ?? "";
        var fullType = rows.Text(row, "COLUMN_TYPE") ?? "";
        var type = (rows.Text(row, "DATA_TYPE") ?? "").ToLowerInvariant();
        var isGenerated = Has(extra, "VIRTUAL") || Has(extra, "STORED GENERATED") || Has(extra, "PERSISTENT");
        var expression = isGenerated ? ExpressionText.Unescape(rows.Text(row, "GENERATION_EXPRESSION"), server) : null;
        var isNullable = rows.Text(row, "IS_NULLABLE") == "YES";
        var written = WrittenDefault.Read(rows.Text(row, "COLUMN_DEFAULT"), type, extra, isNullable, server);
        var collation = PlainWord(rows.Text(row, "COLLATION_NAME"));
        return new ColumnFacts
        {
            Column = new Column
            {
                Name = rows.Text(row, "COLUMN_NAME")!,
                Type = type,
                Length = (int?)Math.Min(int.MaxValue, Number(rows, row, "CHARACTER_MAXIMUM_LENGTH") ?? 0) is > 0 and var length ? length : null,
                IsUnsigned = Has(fullType, "unsigned"),
                IsNullable = isNullable,
                IsAutoIncrement = Has(extra, "auto_increment"),
                IsGenerated = isGenerated,
                GeneratedFrom = expression is null ? [] : ExpressionColumns.Of(expression, names),
                IsInvisible = Has(extra, "INVISIBLE"),
                Default = isGenerated ? ColumnDefault.None : written.Kind,
                Collation = collation is null ? null : new Collation(collation),
            },
            FullType = fullType,
            MaxLength = Number(rows, row, "CHARACTER_MAXIMUM_LENGTH"),
            Precision = (int?)Number(rows, row, "NUMERIC_PRECISION"),
            Scale = (int?)Number(rows, row, "NUMERIC_SCALE"),
            FractionDigits = (int)(Number(rows, row, "DATETIME_PRECISION") ?? 0),
            CutsFractions = server is { IsMariaDb: true },
            CharacterSet = PlainWord(rows.Text(row, "CHARACTER_SET_NAME")),
            Collation = collation,
            ConstantDefault = written.Text,
            Expression = expression,
        };
    }

    private static long? Number(QueryResult rows, IReadOnlyList<object?> row, string column) =>
        rows.Value(row, column) is { } value ? (long)Math.Min(long.MaxValue, Convert.ToDecimal(value, CultureInfo.InvariantCulture)) : null;

    /// <summary>A name that goes into a query unquoted: nothing but letters, digits and underscores is let through.</summary>
    private static string? PlainWord(string? name) =>
        name is { Length: > 0 } && name.All(c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) ? name : null;

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
