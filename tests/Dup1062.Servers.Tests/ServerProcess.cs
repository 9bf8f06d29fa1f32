using System.Diagnostics;
using MySqlConnector;

namespace Dup1062.Servers.Tests;

/// <summary>The system's view of a server: its process and its folder.</summary>
internal sealed class ServerProcess(Process process, string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<ServerProcess> OfAsync(string connectionString)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SELECT @@pid_file", connection);
        var pidFile = (string)(await command.ExecuteScalarAsync())!;
        var pid = int.Parse(await File.ReadAllTextAsync(pidFile), System.Globalization.CultureInfo.InvariantCulture);
        return new ServerProcess(Process.GetProcessById(pid), Path.GetDirectoryName(pidFile)!);
    }

    public bool IsGone => process.HasExited && !Directory.Exists(folder);

    public async Task<bool> IsSoonGoneAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(timeout.Token);
        return SpinWait.SpinUntil(() => IsGone, Patience);
    }
}
