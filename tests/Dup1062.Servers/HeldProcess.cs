using System.Diagnostics;

namespace Dup1062.Servers;

/// <summary>
/// A command that cannot outlive this process: <c>hold.sh</c> stops it and removes its folder when this process closes the pipe between them,
/// which the system does too when this process crashes or is killed.
/// </summary>
internal sealed class HeldProcess : IAsyncDisposable
{
    private readonly string _folder;
    private Process? _holder;

    private HeldProcess(string folder, Process holder)
    {
        _folder = folder;
        _holder = holder;
    }

    /// <summary>The command has ended by itself.</summary>
    public bool HasEnded => File.Exists(Path.Combine(_folder, "ended"));

    /// <summary>What the command has said so far.</summary>
    public string Log => File.ReadAllText(Path.Combine(_folder, "log"));

    /// <summary>Starts a command that owns a folder.</summary>
    /// <param name="folder">An existing folder, removed with the command.</param>
    /// <param name="signal">The signal that stops the command, such as <c>KILL</c>.</param>
    /// <param name="command">The program and its arguments.</param>
    public static HeldProcess Start(string folder, string signal, IEnumerable<string> command)
    {
        // A session of its own: Ctrl+C at the terminal must not end the holder before it has done its work.
        var start = new ProcessStartInfo("setsid", ["sh", Shell.PathOf("hold.sh"), folder, signal, .. command]) { RedirectStandardInput = true };
        return new HeldProcess(folder, Process.Start(start)!);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _holder, null) is not { } holder) return;
        holder.StandardInput.Close();
        await holder.WaitForExitAsync();
        holder.Dispose();
    }
}
