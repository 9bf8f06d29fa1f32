using System.Globalization;
using Dup1062.MySql;

namespace Dup1062.Diagnostics.Queries;

/// <summary>Puts a timeout into a statement, so that the server itself ends it, and no session variable is set.</summary>
/// <remarks>
/// https://dev.mysql.com/doc/refman/9.0/en/optimizer-hints.html#optimizer-hints-execution-time and https://mariadb.com/kb/en/set-statement/.
/// MySQL 5.6 has neither; there the driver's CommandTimeout kills the query.
/// </remarks>
internal static class StatementTimeout
{
    private const string Select = "SELECT ";

    private static readonly Version HintSince = new(5, 7, 8);
    private static readonly Version SetStatementSince = new(10, 1, 2);

    /// <summary>The statement with its timeout.</summary>
    public static string Apply(string sql, ServerVersion? server, TimeSpan timeout)
    {
        if (server is null) return sql;
        if (server.IsMariaDb)
        {
            return server.Version >= SetStatementSince
                ? string.Format(CultureInfo.InvariantCulture, "SET STATEMENT max_statement_time={0:0.###} FOR {1}", timeout.TotalSeconds, sql)
                : sql;
        }
        return server.Version >= HintSince && sql.StartsWith(Select, StringComparison.Ordinal)
            ? string.Format(CultureInfo.InvariantCulture, "SELECT /*+ MAX_EXECUTION_TIME({0:0}) */ {1}", Math.Max(1, timeout.TotalMilliseconds), sql.Substring(Select.Length))
            : sql;
    }

    /// <summary>The driver's timeout: behind the server's own where that exists.</summary>
    public static int CommandSeconds(ServerVersion? server, TimeSpan timeout)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(timeout.TotalSeconds));
        var hasOwn = server is not null && server.Version >= (server.IsMariaDb ? SetStatementSince : HintSince);
        return hasOwn ? seconds + 1 : seconds;
    }
}
