using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Statements;

/// <summary>Shorthands of the statement tests.</summary>
internal static class Sql
{
    public const string Hole = "\uFFFC";

    public static T Read<T>(string sql, SqlMode mode = SqlMode.None)
        where T : SqlStatement => Assert.IsType<T>(Assert.Single(SqlStatements.Read(sql, mode)));

    public static InsertStatement ReadInsert(string sql) => Read<InsertStatement>(sql);

    public static string Slice(this string sql, SqlSpan span) => sql[span.Start..span.End];
}
