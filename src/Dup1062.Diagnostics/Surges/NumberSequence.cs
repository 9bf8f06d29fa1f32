using System.Globalization;

namespace Dup1062.Diagnostics.Surges;

/// <summary>What the values have in common that are whole numbers.</summary>
internal sealed class NumberSequence
{
    /// <summary>auto_increment_increment is seldom higher, and requests overtake each other by a few.</summary>
    private const decimal LongestStep = 16;

    private decimal? _previous;

    /// <summary>How many numbers there were.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them were close to the one before, but not the same.</summary>
    public long Steps { get; private set; }

    /// <summary>How many were the largest number of a type that ids have.</summary>
    public long Maxima { get; private set; }

    /// <summary>How many of those were such that nobody would count so far.</summary>
    public long LargeMaxima { get; private set; }

    /// <summary>The smallest number; zero where there is none.</summary>
    public decimal Lowest { get; private set; }

    /// <summary>Whether the numbers went up more often than down.</summary>
    public bool Rises => _ups > _downs;

    private long _ups;
    private long _downs;

    public bool TryAdd(string value)
    {
        if (!decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return false;
        if (_previous is { } previous)
        {
            if (number != previous && Math.Abs(number - previous) <= LongestStep) Steps++;
            if (number > previous) _ups++;
            if (number < previous) _downs++;
        }
        Lowest = Count == 0 ? number : Math.Min(Lowest, number);
        Count++;
        if (number is sbyte.MaxValue or byte.MaxValue or short.MaxValue or ushort.MaxValue) Maxima++;
        if (number is 8388607 or 16777215 or int.MaxValue or uint.MaxValue or long.MaxValue or ulong.MaxValue) LargeMaxima++;
        _previous = number;
        return true;
    }
}
