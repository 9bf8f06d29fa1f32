using CliWrap;
using CliWrap.Buffered;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dup1062-output-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_run_that_fails_leaves_the_file_as_it_was_and_no_other()
    {
        var file = PathOf("report");
        await File.WriteAllTextAsync(file, "before");

        await Assert.ThrowsAsync<OperationCanceledException>(() => OutputFile.WriteAsync(file, async writer =>
        {
            await writer.WriteAsync("half");
            throw new OperationCanceledException();
        }));

        Assert.Equal("before", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public async Task A_file_that_was_not_there_is_made()
    {
        await OutputFile.WriteAsync(PathOf("report"), writer => writer.WriteAsync("all"));

        Assert.Equal("all", await File.ReadAllTextAsync(PathOf("report")));
    }

    [SkippableFact]
    public async Task A_link_stays_and_what_it_leads_to_is_written()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        await File.WriteAllTextAsync(PathOf("report"), "before");
        File.CreateSymbolicLink(PathOf("link"), "report");

        await OutputFile.WriteAsync(PathOf("link"), writer => writer.WriteAsync("after"));

        Assert.Equal("report", new FileInfo(PathOf("link")).LinkTarget);
        Assert.Equal("after", await File.ReadAllTextAsync(PathOf("report")));
    }

    [SkippableFact]
    public async Task A_device_is_written_to_and_not_replaced()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "It is Linux that has /dev/stdout in /proc.");
        var log = PathOf("app.log");
        await File.WriteAllTextAsync(log, "2026-01-01T10:00:00Z Duplicate entry 'a' for key 'users.uq_email'\n");

        var run = await ToolRun.StartAsync("triage", log, "--output", "/dev/stdout");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 duplicate-key error on 1 key", run.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_named_pipe_is_written_to_and_stays()
    {
        Skip.If(OperatingSystem.IsWindows(), "Named pipes are no files there.");
        var log = PathOf("app.log");
        await File.WriteAllTextAsync(log, "2026-01-01T10:00:00Z Duplicate entry 'a' for key 'users.uq_email'\n");
        await Cli.Wrap("mkfifo").WithArguments([PathOf("pipe")]).ExecuteAsync();
        var reader = Cli.Wrap("cat").WithArguments([PathOf("pipe")]).ExecuteBufferedAsync();

        var run = await ToolRun.StartAsync("triage", log, "--output", PathOf("pipe"));

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Contains("1 duplicate-key error on 1 key", (await reader).StandardOutput, StringComparison.Ordinal);
        Assert.Equal([log, PathOf("pipe")], Directory.GetFileSystemEntries(_folder.FullName).Order());
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
