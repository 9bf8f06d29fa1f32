using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>Reads a log in blocks, ahead of who asks for them and on other threads.</summary>
internal static class BlockReader
{
    /// <summary>With what is repeated, an array that the pool has; read and searched while it is in the processor's cache.</summary>
    private const int Size = 256 * 1024 - Block.Overlap;

    /// <summary>A pipe that is silent for so long has no more of an entry to give.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(300);

    private static readonly int Ahead = 2 * Math.Min(4, Environment.ProcessorCount);

    /// <summary>Reads a stream as its bytes come; a block is what one read gave.</summary>
    /// <param name="open">Opens the stream, which may take its time, too.</param>
    /// <param name="isLive">Whether to say, by null, that nothing comes for now.</param>
    /// <param name="size">The longest block.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static IEnumerable<Block?> Read(Func<Stream> open, bool isLive = false, int size = Size, CancellationToken cancellationToken = default)
    {
        using var blocks = new BlockQueue(open, size);
        while (blocks.TryTake(isLive ? Silence : Timeout.InfiniteTimeSpan, out var block, cancellationToken)) yield return block?.Scan();
    }

    /// <summary>Reads a file, and searches it, several blocks at a time.</summary>
    public static IEnumerable<Block?> Read(SafeFileHandle file, CancellationToken cancellationToken)
    {
        var length = RandomAccess.GetLength(file);
        var ahead = new Queue<Task<Block>>(Ahead);
        for (var offset = 0L; offset < length || ahead.Count > 0; offset += Size)
        {
            var from = offset;
            if (from < length) ahead.Enqueue(Task.Run(() => ReadAt(file, from).Scan(), cancellationToken));
            if (ahead.Count == Ahead || from >= length) yield return ahead.Dequeue().GetAwaiter().GetResult();
        }
    }

    private static Block ReadAt(SafeFileHandle file, long offset)
    {
        var start = (int)Math.Min(offset, Block.Overlap);
        var bytes = ArrayPool<byte>.Shared.Rent(Block.Overlap + Size);
        var length = 0;
        // A read may give less than was asked for.
        while (length < start + Size && RandomAccess.Read(file, bytes.AsSpan(length, start + Size - length), offset - start + length) is var read and > 0) length += read;
        return new Block(bytes, start, Math.Max(start, length));
    }
}
