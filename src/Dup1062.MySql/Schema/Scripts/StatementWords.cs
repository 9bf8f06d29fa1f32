namespace Dup1062.MySql.Schema.Scripts;

/// <summary>What the first word of a statement tells about it.</summary>
internal static class StatementWords
{
    /// <summary>No word of interest is longer; a longer one is read up to here.</summary>
    public const int Longest = 16;

    public const string Delimiter = "DELIMITER";

    /// <summary>Schema statements, and those that only other engines have: they tell whose script it is.</summary>
    private static readonly HashSet<string> Interesting = new(StringComparer.OrdinalIgnoreCase)
    {
        "CREATE", "ALTER", "DROP", "RENAME", "USE", "SET",
        "PRAGMA", "GO", "IF", "EXEC", "PRINT", "DECLARE", "COMMENT", "DO",
    };

    /// <summary>Whether a statement that begins so has to be read.</summary>
    public static bool Matter(string word) => Interesting.Contains(word);

    /// <summary>Whether it may hold a body of statements, each with its own semicolon.</summary>
    public static bool MayHaveBody(string word) => Is(word, "CREATE") || Is(word, "ALTER");

    /// <summary>Commands of the clients that end with their line, delimiter or not.</summary>
    public static bool EndWithLine(string word) => Is(word, "USE") || Is(word, "SOURCE") || Is(word, "GO");

    public static bool Is(string word, string keyword) => string.Equals(word, keyword, StringComparison.OrdinalIgnoreCase);
}
