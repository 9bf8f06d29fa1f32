using System.Diagnostics;
using Dup1062.MySql.Errors;

namespace Dup1062.Diagnostics.Monitoring;

/// <summary>A reported error, as cheap as can be: its text is read in the background.</summary>
internal readonly struct Report
{
    private readonly object _error;
    private readonly int _number;

    public Report(Exception error, int number, FailedCommand? command)
        : this(error, command) => _number = number;

    public Report(DuplicateEntry entry, FailedCommand? command)
        : this((object)entry, command)
    {
    }

    private Report(object error, FailedCommand? command)
    {
        _error = error;
        Command = command;
        Activity = Activity.Current;
    }

    /// <summary>The command that failed.</summary>
    public FailedCommand? Command { get; }

    /// <summary>What the failing request was doing.</summary>
    public Activity? Activity { get; }

    /// <summary>The trace of the failing request.</summary>
    public ActivityContext Context => Activity?.Context ?? default;

    /// <summary>The error, read anew each time.</summary>
    public DuplicateEntry ToEntry() => _error as DuplicateEntry ?? DuplicateEntry.Of((Exception)_error, _number);
}
