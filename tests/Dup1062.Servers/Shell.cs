using System.ComponentModel;
using System.Diagnostics;

namespace Dup1062.Servers;

/// <summary>Programs that run to their end.</summary>
internal static class Shell
{
    /// <summary>The path of a script of this library.</summary>
    /// <param name="script">The script's file name.</param>
    public static string PathOf(string script) => Path.Combine(AppContext.BaseDirectory, "Scripts", script);

    /// <summary>Runs a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Whether it succeeded, its standard output when it did, else its standard error.</returns>
    public static async Task<(bool Succeeded, string Text)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? (true, (await output).Trim()) : (false, (await error).Trim());
        }
        catch (Win32Exception e)
        {
            return (false, e.Message);
        }
    }
}
