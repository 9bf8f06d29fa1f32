using static Dup1062.Analyzers.Retries.TrialValue;

namespace Dup1062.Analyzers.Retries;

/// <summary>Truth with two kinds of not knowing: what is independent of the exception may be true, so it does not hold a result up.</summary>
internal sealed partial class DuplicateTrial
{
    private static bool IsOpen(object? value) => value is TrialValue.Unknown or TrialValue.Independent;

    private static object Open(object? left, object? right) =>
        Equals(left, Independent) && (right is not TrialValue || Equals(right, Independent)) || (Equals(right, Independent) && left is not TrialValue) ? Independent : Unknown;

    private static object? Not(object? value) => value is bool truth ? !truth : value;

    /// <summary>What is true of the exception stays true beside what has nothing to do with it.</summary>
    private static object? And(object? left, Func<object?> right) => left switch
    {
        false => false,
        true => right() is var result && Equals(result, Independent) ? true : result,
        Independent => right(),
        _ => right() is false ? false : Unknown,
    };

    /// <summary>What is false of the exception stays false: what else may be true was not made for it.</summary>
    private static object? Or(object? left, Func<object?> right) => left switch
    {
        true => true,
        false => right() is var result && Equals(result, Independent) ? false : result,
        Independent => right(),
        _ => right() is true ? true : Unknown,
    };

    private static object? Choose(object? condition, Func<object?> whenTrue, Func<object?> whenFalse)
    {
        if (condition is bool truth) return truth ? whenTrue() : whenFalse();
        var (first, second) = (whenTrue(), whenFalse());
        if (Equals(first, second)) return first;
        return Equals(condition, Independent) && (first is true || second is true) ? true : Unknown;
    }
}
