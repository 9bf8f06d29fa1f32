using System.Runtime.InteropServices;

namespace Dup1062.Benchmarks;

/// <summary>What the system says of processes that were started here and have ended, and of those that they started.</summary>
internal static partial class ChildTimes
{
    private const int Children = -1;

    /// <summary>The milliseconds of processor time so far.</summary>
    public static double Processor()
    {
        Span<long> usage = stackalloc long[18];
        if (GetUsage(Children, ref usage[0]) != 0) throw new NotSupportedException("The system does not tell.");
        return (usage[0] + usage[2]) * 1000 + (usage[1] + usage[3]) / 1000d;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
