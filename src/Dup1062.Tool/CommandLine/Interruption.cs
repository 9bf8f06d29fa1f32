using System.Runtime.InteropServices;

namespace Dup1062.Tool.CommandLine;

/// <summary>Ctrl-C and SIGTERM, once or several times (a shell and <c>timeout</c> send them to the whole group): the run is cancelled, and ends soon in any case.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _source = new();
    private readonly IReadOnlyList<PosixSignalRegistration> _registrations;

    public Interruption() => _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel)];

    /// <summary>Is cancelled by the first of them.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }

    private void Cancel(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (_source.IsCancellationRequested) return;
        _ = EndAsync();
        _ = _source.CancelAsync();
    }

    private static async Task EndAsync()
    {
        await Task.Delay(Patience);
        Console.Error.WriteLine("dup1062: Cancelled.");
        Environment.Exit(ExitCode.Error);
    }
}
