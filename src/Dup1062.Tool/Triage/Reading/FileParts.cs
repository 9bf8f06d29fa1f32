using Dup1062.Tool.Triage.Lines;
using Microsoft.Win32.SafeHandles;

namespace Dup1062.Tool.Triage.Reading;

/// <summary>Reads a file, several stretches at a time.</summary>
internal static class FileParts
{
    /// <summary>So small that its entries take little memory, even if it has nothing else.</summary>
    private const int Size = 1024 * 1024;

    /// <summary>Is searched while it is in the processor's cache.</summary>
    private const int PieceSize = 128 * 1024;

    private static readonly int Ahead = 1 + Math.Min(4, Environment.ProcessorCount);

    public static IEnumerable<LogPart> Read(SafeFileHandle file, CancellationToken cancellationToken)
    {
        var length = RandomAccess.GetLength(file);
        var ahead = new Queue<Task<LogPart>>(Ahead);
        for (var offset = 0L; offset < length || ahead.Count > 0; offset += Size)
        {
            var from = offset;
            if (from < length) ahead.Enqueue(Task.Run(() => Read(file, from, Math.Min(from + Size, length)), cancellationToken));
            if (ahead.Count == Ahead || from >= length) yield return ahead.Dequeue().GetAwaiter().GetResult();
        }
    }

    /// <summary>Reads from one place to another, and around there as far as entries reach.</summary>
    private static LogPart Read(SafeFileHandle file, long from, long to)
    {
        using var scan = new EntryScan(Math.Max(0, from - ScanWindow.Reach), from, to);
        var entries = new List<LogEntry>();
        while (scan.End < to || scan.IsOpen)
        {
            var free = scan.Free;
            var read = RandomAccess.Read(file, free[..Math.Min(PieceSize, free.Length)], scan.End);
            if (read == 0) break;
            scan.Advance(read, entries);
        }
        scan.Flush(entries);
        return new LogPart(Math.Max(0, Math.Min(to, scan.End) - from), entries);
    }
}
