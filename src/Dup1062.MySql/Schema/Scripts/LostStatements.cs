namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Statements about tables in text that could not be read.</summary>
internal static class LostStatements
{
    private static readonly string[] TableStatements = ["CREATE TABLE ", "ALTER TABLE ", "DROP TABLE ", "CREATE UNIQUE INDEX ", "CREATE INDEX "];

    /// <summary>
    /// Finds the first line, but not the first of all, that begins like a statement about a table. Only in text that could not be read: elsewhere it may
    /// be part of a literal.
    /// </summary>
    /// <returns>The offset of the line; -1 where there is none.</returns>
    public static int Find(string text)
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
}
