using MySql.Data.MySqlClient;

namespace Dup1062.Servers;

/// <summary>Scripts, run as the <c>mysql</c> client runs them.</summary>
internal static class SqlScript
{
    public static async Task RunAsync(string connectionString, string text, Action<Exception>? onError)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        var script = new MySqlScript(connection, text);
        if (onError is not null)
        {
            script.Error += (_, error) =>
            {
                onError(error.Exception);
                error.Ignore = true;
            };
        }
        await script.ExecuteAsync();
    }
}
