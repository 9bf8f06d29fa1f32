using MySql.Data.MySqlClient;

namespace Dup1062.Servers;

/// <summary>Scripts, run as the <c>mysql</c> client runs them.</summary>
internal static class SqlScript
{
    public static async Task RunAsync(string connectionString, string script)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        await new MySqlScript(connection, script).ExecuteAsync();
    }
}
