using System.Diagnostics;
using System.Text;
using CliWrap;

namespace Dup1062.Tool.Tests.Triage;

public sealed class FollowingTests : IDisposable
{
    private const string Error = "2026-01-01T10:00:00Z ERROR Duplicate entry 'a' for key 'users.uq_email'\n";

    /// <summary>More than pipes and buffers hold: once it is written, what was written before is read.</summary>
    private static readonly string Filler = string.Concat(Enumerable.Repeat("2026-01-01T10:00:01Z INFO nothing to see here\n", 40_000));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dup1062-following-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableTheory]
    [InlineData("INT", 1)]
    [InlineData("TERM", 1)]
    [InlineData("INT", 3)]
    [InlineData("TERM", 3)]
    public async Task A_followed_pipe_that_is_interrupted_ends_with_the_report_so_far(string signal, int times)
    {
        using var tool = await RunningTool.StartAsync("triage", "-");
        await WriteAsync(tool.Input, Error + Filler);
        for (var i = 0; i < times; i++) await tool.SignalAsync(signal);

        var run = await tool.EndAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 duplicate-key error on 1 key", run.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_interrupted_run_leaves_no_report()
    {
        var log = Path.Combine(_folder.FullName, "app.log");
        await using var writer = await MakePipeAsync(log);
        using var tool = await RunningTool.StartAsync("triage", log, "--output", Path.Combine(_folder.FullName, "report.html"), "--format", "html");
        await WriteAsync(writer, Error + Filler);
        await tool.SignalAsync("INT");

        Assert.Equal(new ToolRun(2, "", "dup1062: Cancelled.\n"), await tool.EndAsync());
        Assert.Equal([log], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [SkippableFact]
    public async Task A_terminal_shows_how_a_followed_pipe_grows()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "script, of util-linux, makes a terminal.");
        var log = Path.Combine(_folder.FullName, "app.log");
        await using var writer = await MakePipeAsync(log);
        using var script = Process.Start(new ProcessStartInfo("script", ["-qec", $"cat {log} | dotnet {Path.Combine(AppContext.BaseDirectory, "dup1062.dll")} triage -", "/dev/null"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            Environment = { ["TERM"] = "xterm-256color", ["COLUMNS"] = "120" },
        })!;
        try
        {
            await WriteAsync(writer, Error);
            Assert.Contains("\e[", await ReadUntilAsync(script.StandardOutput, "Ctrl-C ends it"), StringComparison.Ordinal);
            await writer.DisposeAsync();
            await ReadUntilAsync(script.StandardOutput, "There are too few errors to see a pattern.");
        }
        finally
        {
            script.Kill();
        }
    }

    /// <summary>A pipe that does not end as long as it is open here; to open it for writing alone would wait for a reader.</summary>
    private static async Task<FileStream> MakePipeAsync(string path)
    {
        await Cli.Wrap("mkfifo").WithArguments([path]).ExecuteAsync();
        return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
    }

    private static async Task WriteAsync(Stream stream, string text)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask().WaitAsync(RunningTool.Patience);
        await stream.FlushAsync();
    }

    private static async Task<string> ReadUntilAsync(StreamReader reader, string text)
    {
        var seen = new StringBuilder();
        var buffer = new char[4096];
        while (!seen.ToString().Contains(text, StringComparison.Ordinal))
        {
            var read = await reader.ReadAsync(buffer).AsTask().WaitAsync(RunningTool.Patience);
            Assert.True(read > 0, seen.ToString());
            seen.Append(buffer, 0, read);
        }
        return seen.ToString();
    }
}
