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
        "CREATE", "ALTER", "DROP", "RENAME", "USE", "SET", "CALL", "PREPARE",
        "PRAGMA", "GO", "IF", "EXEC", "PRINT", "DECLARE", "COMMENT", "DO", "BEGIN",
    };

    private static readonly string[] TableStatements = ["CREATE TABLE ", "ALTER TABLE ", "DROP TABLE ", "CREATE UNIQUE INDEX ", "CREATE INDEX "];

    /// <summary>Whether a statement that begins so has to be read.</summary>
    public static bool Matter(string word) => Interesting.Contains(word);

    /// <summary>
    /// Finds the first line, but not the first of all, that begins like a statement about a table. Only in text that could not be read: elsewhere it may
    /// be part of a literal.
    /// </summary>
    /// <returns>The offset of the line; -1 where there is none.</returns>
    public static int FindSchemaStatement(string text)
    {
        for (var line = text.IndexOf('\n') + 1; line > 0; line = text.IndexOf('\n', line) + 1)
        {
            foreach (var start in TableStatements)
            {
                if (string.Compare(text, line, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0) return line;
            }
        }
        return -1;
    }

    /// <summary>Whether it may hold a body of statements, each with its own semicolon.</summary>
    public static bool MayHaveBody(string word) => Is(word, "CREATE") || Is(word, "ALTER");

    /// <summary>Whether a statement that begins so brings rows.</summary>
    public static bool BringRows(string word) => Is(word, "INSERT") || Is(word, "REPLACE");

    /// <summary>Commands of the clients that end with their line, delimiter or not.</summary>
    public static bool EndWithLine(string word) => Is(word, "USE") || Is(word, "SOURCE") || Is(word, "GO");

    public static bool Is(string word, string keyword) => string.Equals(word, keyword, StringComparison.OrdinalIgnoreCase);
}
