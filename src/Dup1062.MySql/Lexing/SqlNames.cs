namespace Dup1062.MySql.Lexing;

/// <summary>Names as SQL writes them.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/identifiers.html</remarks>
public static class SqlNames
{
    /// <summary>The most characters of a name.</summary>
    public const int Longest = 64;

    /// <summary>A name in backticks.</summary>
    /// <param name="name">The name without quotes.</param>
    public static string Quote(string name) => $"`{name.Replace("`", "``")}`";

    /// <summary>A name in backticks, with the one of its database in front where it is known.</summary>
    /// <param name="database">The database, without quotes; null where it is not known.</param>
    /// <param name="name">The name without quotes.</param>
    public static string Quote(string? database, string name) => database is null ? Quote(name) : $"{Quote(database)}.{Quote(name)}";

    /// <summary>Names in backticks, with commas between them.</summary>
    /// <param name="names">The names without quotes.</param>
    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    /// <summary>A name made of another one, in backticks: what is too long for a name is left out of the other.</summary>
    /// <param name="name">The other name, without quotes.</param>
    /// <param name="suffix">What is put behind it.</param>
    public static string QuoteDerived(string name, string suffix)
    {
        var length = Math.Min(name.Length, Longest - suffix.Length);
        return Quote(name.Substring(0, char.IsHighSurrogate(name[length - 1]) ? length - 1 : length) + suffix);
    }
}
