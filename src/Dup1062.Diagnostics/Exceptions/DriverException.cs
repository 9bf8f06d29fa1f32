using System.Data.Common;
using System.Globalization;

namespace Dup1062.Diagnostics.Exceptions;

/// <summary>Reads the server's number from an exception of either driver without referring to one.</summary>
internal static class DriverException
{
    /// <summary>Both drivers put the number there.</summary>
    private const string NumberKey = "Server Error Code";

    private static readonly string[] Namespaces = ["MySqlConnector", "MySql.Data.MySqlClient"];

    /// <summary>The server's number; false for what no MySQL driver threw, and for errors that did not come from a server.</summary>
    /// <param name="exception">Any exception.</param>
    /// <param name="number">The number.</param>
    /// <remarks>Other databases count too, and 1062 is something else there: only exceptions of the drivers' own types are asked.</remarks>
    public static bool TryGetNumber(Exception exception, out int number)
    {
        number = 0;
        return exception is DbException && IsOfDriver(exception.GetType()) && TryConvert(exception.Data[NumberKey], out number);
    }

    private static bool IsOfDriver(Type? type)
    {
        for (; type is not null && type != typeof(DbException); type = type.BaseType)
        {
            if (Array.IndexOf(Namespaces, type.Namespace) >= 0) return true;
        }
        return false;
    }

    /// <summary>An int in both drivers today, which promise nothing: an enum, a wider number or its text will do as well.</summary>
    private static bool TryConvert(object? value, out int number)
    {
        switch (value)
        {
            case int i:
                number = i;
                return true;
            case string text:
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
            case IConvertible convertible and not (bool or char or DateTime):
                return TryConvert(convertible, out number);
            default:
                number = 0;
                return false;
        }
    }

    private static bool TryConvert(IConvertible convertible, out int number)
    {
        try
        {
            number = convertible.ToInt32(CultureInfo.InvariantCulture);
            return true;
        }
        catch (Exception e) when (e is OverflowException or InvalidCastException or FormatException)
        {
            number = 0;
            return false;
        }
    }
}
