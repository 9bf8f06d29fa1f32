using Dup1062.MySql.Errors;

namespace Dup1062.Diagnostics.Exceptions;

/// <summary>Finds the driver's exception in what a data-access library throws. Costs nothing but a walk where there is none.</summary>
internal static class DuplicateException
{
    /// <summary>More than any library wraps: beyond it a set keeps track, since exceptions can be made to form a ring.</summary>
    private const int DeepestChain = 32;

    /// <summary>The first driver's exception that reports a duplicate, and its number.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="number">The server's number.</param>
    public static Exception? FindIn(Exception? exception, out int number)
    {
        var current = exception;
        for (var depth = 0; current is not (null or AggregateException) && depth < DeepestChain; depth++, current = current.InnerException)
        {
            if (IsDuplicate(current, out number)) return current;
        }
        number = 0;
        return current is null ? null : Search(current, out number);
    }

    private static Exception? Search(Exception exception, out int number)
    {
        var seen = new HashSet<Exception>(ByReference.Comparer);
        var stack = new Stack<Exception>();
        stack.Push(exception);
        while (stack.Count > 0)
        {
            var current = stack.Pop();
            if (!seen.Add(current)) continue;
            if (IsDuplicate(current, out number)) return current;
            foreach (var inner in InnersOf(current).Reverse()) stack.Push(inner);
        }
        number = 0;
        return null;
    }

    private static IEnumerable<Exception> InnersOf(Exception exception) => exception switch
    {
        AggregateException several => several.InnerExceptions,
        { InnerException: { } inner } => [inner],
        _ => [],
    };

    private static bool IsDuplicate(Exception exception, out int number) =>
        DriverException.TryGetNumber(exception, out number)
        && (MySqlErrorNumbers.IsDuplicate(number) || IsProxied(exception, ref number));

    private static bool IsProxied(Exception exception, ref int number)
    {
        const int unknownError = 1105;
        if (number != unknownError || !DuplicateEntryMessage.IsProxied(exception.Message)) return false;
        number = MySqlErrorNumbers.DuplicateEntry;
        return true;
    }
}
