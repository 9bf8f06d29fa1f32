using System.Diagnostics;

namespace Dup1062.Servers.Tests;

/// <summary>A process that runs Program.cs: it holds a server.</summary>
internal sealed class HolderProcess : IDisposable
{
    private readonly Process _process;

    public HolderProcess(ServerKind kind, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(HolderProcess).Assembly.Location, kind.ToString()])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = Process.Start(start)!;
    }

    /// <summary>The server's connection string, or why there is none.</summary>
    public async Task<string> ReadAnswerAsync() => await _process.StandardOutput.ReadLineAsync() ?? throw new EndOfStreamException();

    public void Kill() => _process.Kill();

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }
}
