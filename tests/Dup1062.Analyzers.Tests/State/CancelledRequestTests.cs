namespace Dup1062.Analyzers.Tests.State;

/// <summary>A request that is cancelled, or that fails, leaves nothing behind.</summary>
[Collection(StateCollection.Name)]
public class CancelledRequestTests
{
    private readonly CountedFile _schema = new("/db/schema.sql", $"-- {Guid.NewGuid()}\nCREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY);\n{new string(' ', 500_000)}");
    private readonly Ide _ide;

    public CancelledRequestTests() => _ide = new Ide(_schema);

    [Fact]
    public async Task RequestCancelledWhileReading_StopsReading()
    {
        using var cancellation = new CancellationTokenSource();
        _schema.OnReading = cancellation.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _ide.RequestAsync(0, cancellation.Token));

        Assert.InRange(_schema.TimesRead, 0, 0.5);
        Assert.Empty(_ide.Exceptions);
    }

    [Fact]
    public async Task RequestAfterACancelledOne_IsAnsweredInFull()
    {
        using var cancellation = new CancellationTokenSource();
        _schema.OnReading = cancellation.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _ide.RequestAsync(0, cancellation.Token));
        _schema.Forget();

        Assert.Equal("DUP1001", Assert.Single(await _ide.RequestAsync(0)).Id);
        Assert.Equal(1, _schema.TimesRead);
        Assert.Empty(_ide.Exceptions);
    }

    [Fact]
    public async Task RequestThatWaitsForAnother_CanBeCancelled()
    {
        using var isReading = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        _schema.OnReading = () =>
        {
            isReading.Set();
            mayGoOn.Wait(TimeSpan.FromSeconds(30));
        };
        var first = Task.Run(() => _ide.RequestAsync(0));
        isReading.Wait();

        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => _ide.RequestAsync(1, cancellation.Token)));

        Assert.False(first.IsCompleted);
        mayGoOn.Set();
        Assert.Equal("DUP1001", Assert.Single(await first).Id);
        Assert.Equal(1, _schema.TimesRead);
    }

    [Fact]
    public async Task RequestWhoseFileCannotBeRead_SpoilsNoOther()
    {
        _schema.OnReading = () => throw new IOException("The disk is gone.");
        var found = await _ide.RequestAsync(0);
        Assert.Equal("DUP1999", Assert.Single(found).Id);
        Assert.Contains("The disk is gone.", found[0].GetMessage());

        _schema.OnReading = () => { };
        Assert.Equal("DUP1001", Assert.Single(await _ide.RequestAsync(0)).Id);
        Assert.Empty(_ide.Exceptions);
    }

    [Fact]
    public async Task ManyRequestsCancelledAtAnyTime_SpoilNoOther()
    {
        var random = new Random(1062);
        var delays = Enumerable.Range(0, 60).Select(_ => TimeSpan.FromMilliseconds(random.Next(40))).ToList();
        await Task.WhenAll(delays.Select((delay, i) => Task.Run(async () =>
        {
            using var cancellation = new CancellationTokenSource(delay);
            try
            {
                Assert.Equal("DUP1001", Assert.Single(await _ide.RequestAsync(i % 6, cancellation.Token)).Id);
            }
            catch (OperationCanceledException)
            {
            }
        })));

        Assert.Equal("DUP1001", Assert.Single(await _ide.RequestAsync(0)).Id);
        Assert.Empty(_ide.Exceptions);
    }
}
