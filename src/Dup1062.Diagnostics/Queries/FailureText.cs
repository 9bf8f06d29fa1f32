using System.Data.Common;
using System.Globalization;

namespace Dup1062.Diagnostics.Queries;

/// <summary>Says in few words why a query failed. A server's own text can hold values, so only known kinds are told apart.</summary>
internal static class FailureText
{
    private const string NumberKey = "Server Error Code";

    /// <summary>The words.</summary>
    /// <param name="exception">The failure.</param>
    public static string Of(Exception exception) => NumberOf(exception) switch
    {
        1044 or 1142 or 1143 or 1227 or 1370 => "no privilege",
        1045 => "access denied",
        1146 or 1049 => "the table is not there",
        1317 or 1969 or 3024 or -1 => "the timeout ended it",
        { } number => $"error {number.ToString(CultureInfo.InvariantCulture)}",
        null => IsTimeout(exception) ? "the timeout ended it" : exception is DbException ? "the connection failed" : exception.GetType().Name,
    };

    // Both drivers set it; MySqlConnector uses -1 for a command that its own timeout ended.
    private static int? NumberOf(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception.Data[NumberKey] is { } number) return Convert.ToInt32(number, CultureInfo.InvariantCulture);
        }
        return null;
    }

    private static bool IsTimeout(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is TimeoutException or OperationCanceledException) return true;
        }
        return false;
    }
}
