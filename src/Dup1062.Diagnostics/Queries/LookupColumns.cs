namespace Dup1062.Diagnostics.Queries;

/// <summary>The names of what <see cref="RowLookups"/> selects beside the table's columns.</summary>
internal static class LookupColumns
{
    /// <summary>Which candidate found the row.</summary>
    public const string Number = "candidate";

    /// <summary>The server's time.</summary>
    public const string Now = "now";

    /// <summary>The server's time in UTC.</summary>
    public const string UtcNow = "utc now";

    /// <summary>Behind a column's name: what is stored, in hexadecimal.</summary>
    public const string BytesOf = " (bytes)";

    /// <summary>Behind a column's name: what the statement gives, in hexadecimal.</summary>
    public const string GivenBytesOf = " (bytes given)";

    /// <summary>Behind a column's name: whether the two are the same.</summary>
    public const string IsSame = " (same)";

    /// <summary>How many rows have a value.</summary>
    public const string Times = "times";

    /// <summary>What stands under one of the names holds no value of a row.</summary>
    public static bool IsOpen(string name) => name is Number or Now or UtcNow or Times || name.EndsWith(IsSame, StringComparison.Ordinal);

    /// <summary>What stands under one of the names is a value in hexadecimal.</summary>
    public static bool IsHexadecimal(string name) => name.EndsWith(BytesOf, StringComparison.Ordinal) || name.EndsWith(GivenBytesOf, StringComparison.Ordinal);
}
