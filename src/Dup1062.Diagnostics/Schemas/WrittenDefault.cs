using Dup1062.MySql;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>A default as information_schema.columns writes it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text of a constant.</param>
/// <remarks>
/// MySQL shows a literal without quotes, and marks an expression in EXTRA (8.0.13 and later); MariaDB from 10.2.7 on shows SQL: <c>'a'</c>, <c>NULL</c>,
/// <c>current_timestamp()</c>. https://mariadb.com/kb/en/information-schema-columns-table/
/// </remarks>
internal readonly record struct WrittenDefault(ColumnDefault Kind, string? Text = null)
{
    private static readonly Version MariaDbShowsSql = new(10, 2, 7);

    /// <summary>Reads it.</summary>
    public static WrittenDefault Read(string? written, string type, string extra, bool isNullable, ServerVersion? server)
    {
        if (written is null) return new WrittenDefault(isNullable ? ColumnDefault.Null : ColumnDefault.None);
        if (server is { IsMariaDb: true } && server.Version >= MariaDbShowsSql) return ReadSql(written);
        if (extra.IndexOf("DEFAULT_GENERATED", StringComparison.OrdinalIgnoreCase) >= 0) return ReadExpression(written);
        var isTemporal = type is "datetime" or "timestamp";
        return isTemporal && written.StartsWith("CURRENT_TIMESTAMP", StringComparison.OrdinalIgnoreCase)
            ? new WrittenDefault(ColumnDefault.Expression)
            : new WrittenDefault(ColumnDefault.Constant, written);
    }

    private static WrittenDefault ReadSql(string written)
    {
        var reader = new SqlTokenReader(written);
        if (reader.Is("NULL")) return new WrittenDefault(ColumnDefault.Null);
        var isNegative = reader.TryTake('-');
        var token = reader.Take();
        if (!reader.IsAtEnd) return ReadExpression(written);
        return token.Kind switch
        {
            SqlTokenKind.String => new WrittenDefault(ColumnDefault.Constant, SqlStringLiteral.Decode(written, token, SqlMode.None)),
            SqlTokenKind.Number => new WrittenDefault(ColumnDefault.Constant, (isNegative ? "-" : "") + token.GetText(written)),
            _ => ReadExpression(written),
        };
    }

    private static WrittenDefault ReadExpression(string written) =>
        new(written.IndexOf("uuid", StringComparison.OrdinalIgnoreCase) >= 0 ? ColumnDefault.Unique : ColumnDefault.Expression);
}
