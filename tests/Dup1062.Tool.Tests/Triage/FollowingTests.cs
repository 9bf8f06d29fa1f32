using System.Diagnostics;

namespace Dup1062.Tool.Tests.Triage;

public class FollowingTests
{
    [SkippableTheory]
    [InlineData("INT", 1)]
    [InlineData("TERM", 1)]
    [InlineData("INT", 3)]
    [InlineData("TERM", 3)]
    public async Task A_followed_pipe_that_is_interrupted_ends_with_the_report_so_far(string signal, int times)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Signals are sent by kill.");
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dup1062.dll"), "triage", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        // More than a pipe holds: once it is written, the tool reads.
        await tool.StandardInput.WriteAsync(string.Concat(Enumerable.Repeat("2026-01-01T09:00:00Z INFO nothing to see here\n", 20_000)));
        await tool.StandardInput.WriteLineAsync("2026-01-01T10:00:00Z ERROR Duplicate entry 'a' for key 'users.uq_email'");
        await tool.StandardInput.FlushAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));
        for (var i = 0; i < times; i++)
        {
            using var kill = Process.Start("kill", [$"-{signal}", tool.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }
        var output = await tool.StandardOutput.ReadToEndAsync();
        var error = await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();
        Assert.Equal((0, ""), (tool.ExitCode, error));
        Assert.Contains("1 duplicate-key error on 1 key", output);
    }

    [SkippableFact]
    public async Task An_interrupted_run_leaves_no_report()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Signals are sent by kill, and mkfifo makes a log that does not end.");
        var folder = Directory.CreateTempSubdirectory("dup1062-interrupted-");
        var log = Path.Combine(folder.FullName, "app.log");
        using (var mkfifo = Process.Start("mkfifo", [log])) await mkfifo.WaitForExitAsync();
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dup1062.dll"), "triage", log, "--output", Path.Combine(folder.FullName, "report.html"), "--format", "html"]) { RedirectStandardError = true })!;
        await using var writer = new FileStream(log, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        await Task.Delay(TimeSpan.FromSeconds(3));
        using (Process.Start("kill", ["-INT", tool.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            var error = await tool.StandardError.ReadToEndAsync();
            await tool.WaitForExitAsync();
            Assert.Equal((2, "dup1062: Cancelled.\n"), (tool.ExitCode, error));
        }
        Assert.Equal([log], Directory.GetFileSystemEntries(folder.FullName));
        folder.Delete(recursive: true);
    }

    [SkippableFact]
    public async Task A_terminal_shows_how_a_followed_pipe_grows()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "script, of util-linux, makes a terminal.");
        var command = $"(echo \"2026-01-01T10:00:00Z Duplicate entry 'a' for key 'users.uq_email'\"; sleep 6; echo done) | dotnet {Path.Combine(AppContext.BaseDirectory, "dup1062.dll")} triage -";
        using var script = Process.Start(new ProcessStartInfo("script", ["-qec", command, "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardInput = true, Environment = { ["TERM"] = "xterm-256color", ["COLUMNS"] = "120" } })!;
        var output = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        Assert.Equal(0, script.ExitCode);
        Assert.Contains("Ctrl-C ends it", output);
        Assert.Contains("\e[", output);
        Assert.Contains("1 duplicate-key error on 1 key", output);
    }
}
