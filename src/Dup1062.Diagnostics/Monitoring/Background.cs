namespace Dup1062.Diagnostics.Monitoring;

/// <summary>The monitor's tasks and timer, which belong to no request.</summary>
internal sealed class Background
{
    private readonly ITimer _timer;

    private Background(ITimer timer, Task completion)
    {
        _timer = timer;
        Completion = completion;
    }

    /// <summary>Ends when the tasks do.</summary>
    public Task Completion { get; }

    /// <summary>Starts tasks, and a timer, that do not inherit the trace and the other context of the request that happens to come first.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="interval">The timer's interval.</param>
    /// <param name="onTimer">What the timer calls.</param>
    /// <param name="tasks">The tasks.</param>
    public static Background Start(TimeProvider time, TimeSpan interval, Action onTimer, params Func<Task>[] tasks)
    {
        var isSuppressed = ExecutionContext.IsFlowSuppressed();
        if (!isSuppressed) ExecutionContext.SuppressFlow();
        try
        {
            var timer = time.CreateTimer(_ => onTimer(), state: null, interval, interval);
            return new(timer, Task.WhenAll(tasks.Select(Task.Run)));
        }
        finally
        {
            if (!isSuppressed) ExecutionContext.RestoreFlow();
        }
    }

    public void StopTimer() => _timer.Dispose();
}
