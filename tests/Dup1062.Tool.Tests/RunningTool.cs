using System.Diagnostics;
using System.Globalization;
using CliWrap;

namespace Dup1062.Tool.Tests;

/// <summary>The built tool while it runs, to be sent signals.</summary>
internal sealed class RunningTool : IDisposable
{
    /// <summary>Nothing that a test waits for takes so long; what does not come must fail the test and not hang it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private RunningTool(Process process) => (_process, _output, _error) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Starts it. What a shell starts in the background ignores SIGINT, and so does what that starts: here the signal counts again.</summary>
    /// <exception cref="SkipException">Nothing here sends signals, or resets them.</exception>
    public static async Task<RunningTool> StartAsync(params string[] arguments)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "kill sends the signals.");
        string[] reset = ["--default-signal=INT,TERM"];
        var trial = await Cli.Wrap("env").WithArguments([.. reset, "true"]).WithValidation(CommandResultValidation.None).ExecuteAsync();
        Skip.IfNot(trial.IsSuccess, "This env has no --default-signal: the tool might ignore the signals, as its parents do.");
        return new RunningTool(Process.Start(new ProcessStartInfo("env", [.. reset, "dotnet", Path.Combine(AppContext.BaseDirectory, "dup1062.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>Sends it a signal, if it has not ended yet.</summary>
    public Task SignalAsync(string signal) =>
        Cli.Wrap("kill").WithArguments([$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]).WithValidation(CommandResultValidation.None).ExecuteAsync();

    /// <summary>Waits for its end.</summary>
    public async Task<ToolRun> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new ToolRun(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
