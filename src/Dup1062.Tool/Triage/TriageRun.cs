using Dup1062.Diagnostics;
using Dup1062.Tool.Connections;
using Dup1062.Tool.Triage.Confirming;
using Dup1062.Tool.Triage.Reading;
using Dup1062.Tool.Triage.Reports;

namespace Dup1062.Tool.Triage;

/// <summary>One run of the command: reads all logs, asks the server where there is one, and goes on where something cannot be read.</summary>
internal sealed class TriageRun(IReadOnlyList<LogFile> logs, ValueRedactor redactor)
{
    private readonly LogTriage _triage = new();
    private readonly List<string> _problems = [];
    private readonly List<string> _notes = [];

    /// <summary>What went wrong: a line each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads the logs, the oldest first.</summary>
    /// <param name="progress">Called now and then.</param>
    /// <param name="cancellationToken">Ends the reading of a pipe; of files, the run.</param>
    public void Read(Action progress, CancellationToken cancellationToken)
    {
        foreach (var log in LogOrder.OldestFirst(logs)) Read(log, progress, cancellationToken);
    }

    /// <summary>Asks a server about each group.</summary>
    public async Task ConfirmAsync(Server server, CancellationToken cancellationToken)
    {
        try
        {
            await LiveConfirmation.RunAsync(server, _triage.Groups.All, redactor, cancellationToken);
        }
        catch (ToolException e)
        {
            _problems.Add(e.Message);
            _notes.Add("The causes are what the logs alone tell: the server could not be asked.");
        }
    }

    /// <summary>The report on what was read so far.</summary>
    public TriageReport Report() => new()
    {
        Groups = _triage.Groups.All,
        Total = _triage.Groups.Total,
        Ungrouped = _triage.Groups.Ungrouped,
        Files = [.. logs.Select(log => log.IsStandardInput ? "standard input" : log.Name)],
        Bytes = _triage.Bytes,
        Notes = [.. _notes, .. Assumptions.Of(_triage.Clock)],
        Redactor = redactor,
    };

    private void Read(LogFile log, Action progress, CancellationToken cancellationToken)
    {
        try
        {
            _triage.Read(log.Read(cancellationToken), log.Written, progress);
        }
        catch (OperationCanceledException) when (log.IsStandardInput && cancellationToken.IsCancellationRequested)
        {
            _notes.Add("The reading was ended before the input did.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            _problems.Add($"{log.Name} is damaged or was cut off ({e.Message.TrimEnd('.')}): the report covers what could be read before that.");
            _notes.Add($"{log.Name} could be read only in part.");
        }
    }
}
