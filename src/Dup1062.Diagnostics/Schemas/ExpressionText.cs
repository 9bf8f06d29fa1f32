using System.Diagnostics.CodeAnalysis;
using Dup1062.MySql;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>Expressions as information_schema shows them.</summary>
internal static class ExpressionText
{
    /// <summary>MySQL escapes the quotes in it: <c>concat(`a`,_utf8mb4\'-\')</c>. MariaDB does not.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="server">The server; null stands for MySQL.</param>
    [return: NotNullIfNotNull(nameof(expression))]
    public static string? Unescape(string? expression, ServerVersion? server = null) => server is { IsMariaDb: true } ? expression : expression?.Replace("\\'", "'");
}
