using System.Runtime.CompilerServices;

namespace Dup1062.Diagnostics;

/// <summary>Refuses what an option cannot be, where it is set: a mistake then shows at the start, not with the first error.</summary>
internal static class OptionRange
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static int Positive(int value, [CallerMemberName] string name = "") =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} has to be 1 or more.");

    public static TimeSpan NotNegative(TimeSpan value, [CallerMemberName] string name = "") =>
        value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.");

    /// <summary>What timers, drivers and servers can all keep: some take 0 for "without end".</summary>
    public static TimeSpan Wait(TimeSpan value, [CallerMemberName] string name = "") =>
        value >= Shortest && value <= Longest ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} has to be from 1 millisecond to 1 day.");
}
