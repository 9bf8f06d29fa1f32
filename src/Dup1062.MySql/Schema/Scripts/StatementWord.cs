namespace Dup1062.MySql.Schema.Scripts;

/// <summary>The first word of a statement, and what it tells of the statement.</summary>
internal sealed class StatementWord(string text)
{
    /// <summary>No word of interest is longer; a longer one is read up to here.</summary>
    public const int Longest = 16;

    public const string Delimiter = "DELIMITER";

    /// <summary>Schema statements, and those that only other engines have: they tell whose script it is.</summary>
    private static readonly HashSet<string> Interesting = new(StringComparer.OrdinalIgnoreCase)
    {
        "CREATE", "ALTER", "DROP", "RENAME", "USE", "SET", "CALL", "PREPARE",
        "PRAGMA", "GO", "IF", "EXEC", "PRINT", "DECLARE", "COMMENT", "DO", "BEGIN",
    };

    public string Text => text;

    /// <summary>The statement has to be read.</summary>
    public bool Matters { get; } = Interesting.Contains(text);

    /// <summary>The statement may hold a body of statements, each with its own semicolon.</summary>
    public bool MayHaveBody { get; } = Is(text, "CREATE") || Is(text, "ALTER");

    /// <summary>The statement brings rows.</summary>
    public bool BringsRows { get; } = Is(text, "INSERT") || Is(text, "REPLACE");

    /// <summary>The clients' command ends with its line, delimiter or not.</summary>
    public bool EndsWithLine { get; } = Is(text, "USE") || Is(text, "SOURCE") || Is(text, "GO");

    public bool IsDelimiter { get; } = Is(text, Delimiter);

    private static bool Is(string word, string keyword) => string.Equals(word, keyword, StringComparison.OrdinalIgnoreCase);
}
