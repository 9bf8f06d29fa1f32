using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Dup1062.Diagnostics.Monitoring;

/// <summary>The meter <c>Dup1062</c>, with the attributes that OpenTelemetry gives to databases.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/semconv/database/mysql/. Names of tables and keys come from the server, so their number is bounded by the schema.</remarks>
internal sealed class MonitorMeter : IDisposable
{
    public const string Name = "Dup1062";

    private readonly Meter? _own;
    private readonly Counter<long> _errors;
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _diagnoses;
    private readonly Histogram<double> _duration;
    private volatile string _system = "mysql";
    private long _droppedCount;
    private long _droppedTaken;

    public MonitorMeter(IMeterFactory? factory)
    {
        // A factory's meters are the factory's to dispose of.
        _own = factory is null ? new Meter(Name) : null;
        var meter = _own ?? factory!.Create(new MeterOptions(Name));
        _errors = meter.CreateCounter<long>("dup1062.errors", "{error}", "Duplicate-key errors.");
        _dropped = meter.CreateCounter<long>("dup1062.errors.dropped", "{error}", "Duplicate-key errors that were not looked at because the queue was full.");
        _diagnoses = meter.CreateCounter<long>("dup1062.diagnoses", "{diagnosis}", "Diagnoses, by cause.");
        _duration = meter.CreateHistogram<double>("dup1062.diagnosis.duration", "s", "How long a diagnosis took.");
    }

    public long Dropped => Interlocked.Read(ref _droppedCount);

    public void CountError(DuplicateEntry entry) => Add(_errors, Tags(entry));

    public void CountDropped()
    {
        Interlocked.Increment(ref _droppedCount);
        Add(_dropped, default);
    }

    public void CountDiagnosis(Diagnosis diagnosis, TimeSpan duration)
    {
        if (diagnosis.Server is { } server) _system = server.IsMariaDb ? "mariadb" : "mysql";
        var tags = Tags(diagnosis.Entry);
        tags.Add(AttributeNames.Cause, diagnosis.Cause.ToString());
        Add(_diagnoses, tags);
        try
        {
            _duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>(AttributeNames.System, _system));
        }
        catch (Exception)
        {
            // As in Add.
        }
    }

    /// <summary>How many were dropped since the last call.</summary>
    public long TakeDropped()
    {
        var dropped = Dropped;
        return dropped - Interlocked.Exchange(ref _droppedTaken, dropped);
    }

    public void Dispose() => _own?.Dispose();

    /// <summary>Listeners are called on this thread: what one of them throws must not be the request's or the diagnosis's.</summary>
    private static void Add(Counter<long> counter, in TagList tags)
    {
        try
        {
            counter.Add(1, tags);
        }
        catch (Exception)
        {
            // Whoever listens knows better than anybody here what went wrong there.
        }
    }

    private TagList Tags(DuplicateEntry entry)
    {
        var number = entry.Number.ToString(CultureInfo.InvariantCulture);
        var tags = new TagList { { AttributeNames.System, _system }, { AttributeNames.StatusCode, number }, { AttributeNames.ErrorType, number } };
        if (entry.Database is { } database) tags.Add(AttributeNames.Namespace, database);
        if (entry.Table is { } table) tags.Add(AttributeNames.Collection, table);
        if (entry.Key is { } key) tags.Add(AttributeNames.Key, key);
        return tags;
    }
}
