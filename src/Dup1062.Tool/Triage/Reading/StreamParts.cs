using System.Buffers;
using System.Collections.Concurrent;
using Dup1062.Tool.Triage.Lines;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>Reads a stream on a thread of its own: who waits for its bytes can be interrupted, and a read of a pipe cannot.</summary>
internal sealed class StreamParts : IDisposable
{
    private const int Room = 8;
    private const int Size = ScanWindow.Reach;

    /// <summary>A pipe that is silent for so long has no more of an entry to give.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(300);

    private readonly BlockingCollection<ArraySegment<byte>> _blocks = new(Room);
    private readonly Task _reading;

    private StreamParts(Func<Stream> open, int size) => _reading = Task.Factory.StartNew(() => Fill(open, size), TaskCreationOptions.LongRunning);

    /// <summary>Reads a stream as its bytes come.</summary>
    /// <param name="open">Opens the stream, which may take its time, too.</param>
    /// <param name="isLive">Whether a pause in it ends an entry.</param>
    /// <param name="size">The most that is read at once.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static IEnumerable<LogPart> Read(Func<Stream> open, bool isLive = false, int size = Size, CancellationToken cancellationToken = default)
    {
        using var stream = new StreamParts(open, Math.Min(size, Size));
        using var scan = new EntryScan();
        while (true)
        {
            var entries = new List<LogEntry>();
            var length = stream.Take(scan, isLive ? Silence : Timeout.InfiniteTimeSpan, entries, cancellationToken);
            if (length <= 0) scan.Flush(entries);
            yield return new LogPart(Math.Max(0, length), entries);
            if (length < 0) break;
        }
        cancellationToken.ThrowIfCancellationRequested();
        stream._reading.GetAwaiter().GetResult();
    }

    /// <summary>Wants no more.</summary>
    public void Dispose() => _blocks.CompleteAdding();

    /// <summary>Waits for the next bytes: how many came, none in time, or negative at the end and where it is cancelled.</summary>
    private int Take(EntryScan scan, TimeSpan patience, List<LogEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            if (!_blocks.TryTake(out var block, (int)patience.TotalMilliseconds, cancellationToken)) return _blocks.IsCompleted ? -1 : 0;
            block.AsSpan().CopyTo(scan.Free);
            ArrayPool<byte>.Shared.Return(block.Array!);
            scan.Advance(block.Count, entries);
            return block.Count;
        }
        catch (OperationCanceledException)
        {
            return -1;
        }
    }

    private void Fill(Func<Stream> open, int size)
    {
        try
        {
            var stream = open();
            while (!_blocks.IsAddingCompleted)
            {
                var bytes = ArrayPool<byte>.Shared.Rent(size);
                var read = stream.Read(bytes, 0, size);
                if (read == 0) return;
                _blocks.Add(new ArraySegment<byte>(bytes, 0, read));
            }
        }
        catch (InvalidOperationException) when (_blocks.IsAddingCompleted)
        {
            // Nobody wants it any more.
        }
        finally
        {
            _blocks.CompleteAdding();
        }
    }
}
