using Dup1062.Tool.Output;
using Spectre.Console;

namespace Dup1062.Tool.Checking;

/// <summary>Tells on standard error how far the check is, where a person looks at it.</summary>
internal sealed class CheckProgress : IProgress<string>
{
    /// <summary>In less room Spectre.Console looks for a way to fit its columns in, without end.</summary>
    private const int LeastWidth = 40;

    private readonly ProgressTask? _task;

    private CheckProgress(ProgressTask? task) => _task = task;

    public static Task<T> RunAsync<T>(Func<CheckProgress, Task<T>> work)
    {
        var terminal = Terminals.Error;
        if (!terminal.Profile.Capabilities.Interactive || terminal.Profile.Width < LeastWidth) return work(new CheckProgress(null));
        return terminal.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new CheckProgress(context.AddTask("Starting", new ProgressTaskSettings { AutoStart = true }))));
    }

    /// <summary>A step of which nobody knows how long it takes.</summary>
    public void Report(string step)
    {
        if (_task is null) return;
        _task.Description = Markup.Escape(step);
        _task.IsIndeterminate = true;
    }

    /// <summary>A step of many parts.</summary>
    /// <param name="step">What it is.</param>
    /// <param name="parts">How many parts it has.</param>
    /// <returns>To be called for each part that is done.</returns>
    public Action Begin(string step, int parts)
    {
        Report(step);
        if (_task is null) return () => { };
        _task.IsIndeterminate = false;
        _task.MaxValue = parts;
        _task.Value = 0;
        return () => _task.Increment(1);
    }
}
