using System.Buffers;
using System.Collections.Concurrent;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>The blocks of a stream, read on a thread of its own: who waits for one can be interrupted, and a read of a pipe cannot.</summary>
internal sealed class BlockQueue : IDisposable
{
    private const int Room = 8;

    private readonly BlockingCollection<Block> _blocks = new(Room);
    private readonly Task _reading;

    /// <summary>Begins to read.</summary>
    /// <param name="open">Opens the stream, which may take its time, too.</param>
    /// <param name="size">The longest block.</param>
    public BlockQueue(Func<Stream> open, int size) => _reading = Task.Factory.StartNew(() => Fill(open, size), TaskCreationOptions.LongRunning);

    /// <summary>Waits for the next block.</summary>
    /// <param name="patience">How long.</param>
    /// <param name="block">The block; null where none came in time.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>False at the end.</returns>
    public bool TryTake(TimeSpan patience, out Block? block, CancellationToken cancellationToken)
    {
        if (_blocks.TryTake(out block, (int)patience.TotalMilliseconds, cancellationToken) || !_blocks.IsCompleted) return true;
        _reading.GetAwaiter().GetResult();
        return false;
    }

    /// <summary>Wants no more blocks.</summary>
    public void Dispose() => _blocks.CompleteAdding();

    private void Fill(Func<Stream> open, int size)
    {
        try
        {
            var stream = open();
            var last = Array.Empty<byte>();
            while (!_blocks.IsAddingCompleted)
            {
                var bytes = ArrayPool<byte>.Shared.Rent(last.Length + size);
                last.CopyTo(bytes, 0);
                var start = last.Length;
                var read = stream.Read(bytes, start, size);
                if (read == 0) return;
                var length = start + read;
                last = bytes[Math.Max(0, length - Block.Overlap)..length];
                _blocks.Add(new Block(bytes, start, length));
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
