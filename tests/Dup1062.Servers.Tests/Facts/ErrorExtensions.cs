using MySqlConnector;

namespace Dup1062.Servers.Tests.Facts;

internal static class ErrorExtensions
{
    /// <summary>The error that statements end in; null where they succeed.</summary>
    public static async Task<MySqlException?> ErrorOfAsync(this TestDatabase database, string sql)
    {
        try
        {
            await database.ExecuteAsync(sql);
            return null;
        }
        catch (MySqlException e)
        {
            return e;
        }
    }

    /// <summary>The number of the error that statements end in; 0 where they succeed.</summary>
    public static async Task<int> ErrorNumberOfAsync(this TestDatabase database, string sql) => (await database.ErrorOfAsync(sql))?.Number ?? 0;
}
