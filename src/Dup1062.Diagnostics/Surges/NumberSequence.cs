using System.Globalization;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Surges;

/// <summary>What the values have in common that are whole numbers.</summary>
internal sealed class NumberSequence
{
    /// <summary>auto_increment_increment is seldom higher, and requests overtake each other by a few.</summary>
    private const decimal LongestStep = 16;

    /// <summary>Numbers up to this one are met by counting, too.</summary>
    private const decimal Countable = ushort.MaxValue;

    private static readonly HashSet<decimal> TypeMaxima = [.. IntegerRange.Maxima.Select(maximum => (decimal)maximum)];

    private decimal? _previous;

    /// <summary>How many numbers there were.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them were close to the one before, but not the same.</summary>
    public long Steps { get; private set; }

    /// <summary>How many were the largest number of a small integer type.</summary>
    public long SmallMaxima { get; private set; }

    /// <summary>How many were the largest number of a type that nobody would count so far.</summary>
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
        if (TypeMaxima.Contains(number))
        {
            if (number <= Countable) SmallMaxima++;
            else LargeMaxima++;
        }
        _previous = number;
        return true;
    }
}
