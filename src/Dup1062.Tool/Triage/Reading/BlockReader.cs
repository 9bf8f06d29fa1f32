using System.Buffers;
using System.Threading.Channels;
using Microsoft.Win32.SafeHandles;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>Reads a log in blocks that are searched on other threads meanwhile, and come in order.</summary>
internal static class BlockReader
{
    /// <summary>With what is repeated, an array that the pool has; read and searched while it is in the processor's cache.</summary>
    private const int Size = 256 * 1024 - Block.Overlap;

    /// <summary>Reads a stream as its bytes come; a block is what one read gave.</summary>
    public static ChannelReader<Task<Block>> Read(Stream stream, int size = Size, CancellationToken cancellationToken = default) => Produce(async blocks =>
    {
        var last = Array.Empty<byte>();
        while (true)
        {
            var bytes = ArrayPool<byte>.Shared.Rent(last.Length + size);
            last.CopyTo(bytes, 0);
            var start = last.Length;
            var read = await stream.ReadAsync(bytes.AsMemory(start, size), cancellationToken);
            if (read == 0) return;
            var length = start + read;
            last = bytes[Math.Max(0, length - Block.Overlap)..length];
            await blocks.WriteAsync(Task.Run(() => new Block(bytes, start, length).Scan(), cancellationToken), cancellationToken);
        }
    });

    /// <summary>Reads a file, several blocks at a time.</summary>
    public static ChannelReader<Task<Block>> Read(SafeFileHandle file, CancellationToken cancellationToken) => Produce(async blocks =>
    {
        var length = RandomAccess.GetLength(file);
        for (var offset = 0L; offset < length; offset += Size)
        {
            var from = offset;
            await blocks.WriteAsync(Task.Run(() => ReadAt(file, from), cancellationToken), cancellationToken);
        }
    });

    private static Block ReadAt(SafeFileHandle file, long offset)
    {
        var start = (int)Math.Min(offset, Block.Overlap);
        var bytes = ArrayPool<byte>.Shared.Rent(Block.Overlap + Size);
        var length = 0;
        // A read may give less than was asked for.
        while (length < start + Size && RandomAccess.Read(file, bytes.AsSpan(length, start + Size - length), offset - start + length) is var read and > 0) length += read;
        return new Block(bytes, start, Math.Max(start, length)).Scan();
    }

    private static ChannelReader<Task<Block>> Produce(Func<ChannelWriter<Task<Block>>, Task> write)
    {
        var blocks = Channel.CreateBounded<Task<Block>>(2 * Math.Min(4, Environment.ProcessorCount));
        _ = Task.Run(async () =>
        {
            try
            {
                await write(blocks.Writer);
                blocks.Writer.Complete();
            }
            catch (Exception e)
            {
                blocks.Writer.Complete(e);
            }
        });
        return blocks.Reader;
    }
}
