namespace Dup1062.MySql.Schema;

/// <summary>A collation by its name, and what it calls equal.</summary>
/// <param name="Name">The name, such as <c>utf8mb4_0900_ai_ci</c>.</param>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/charset-collation-names.html</remarks>
public sealed record Collation(string Name)
{
    /// <summary>Compares the stored bytes or code points.</summary>
    public bool IsBinary => Name.EndsWith("_bin", StringComparison.OrdinalIgnoreCase) || Name.Equals("binary", StringComparison.OrdinalIgnoreCase);

    /// <summary>Calls <c>a</c> and <c>A</c> equal.</summary>
    public bool IsCaseInsensitive => Has("_ci");

    /// <summary>Calls <c>a</c> and <c>á</c> equal. A name that says nothing about accents follows case.</summary>
    public bool IsAccentInsensitive => Has("_ai") || (IsCaseInsensitive && !Has("_as"));

    /// <summary>Ignores trailing blanks: all but <c>binary</c>, MySQL's UCA 9.0.0 collations and MariaDB's <c>_nopad_</c> ones.</summary>
    public bool IsPadSpace => !Has("_0900") && !Has("_nopad") && !Name.Equals("binary", StringComparison.OrdinalIgnoreCase);

    /// <summary>The character set: what stands before the first underscore.</summary>
    public string CharacterSet => Name.IndexOf('_') is var i and > 0 ? Name.Substring(0, i) : Name;

    private bool Has(string part)
    {
        var i = Name.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return i >= 0 && (i + part.Length == Name.Length || Name[i + part.Length] == '_');
    }
}
