using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>The first look at a file: whether it can say anything about the schema. Searches its characters; allocates nothing.</summary>
internal static class SchemaWords
{
    private const int PieceLength = 4096;

    /// <summary>No word is longer, so that one on the border of two pieces is found.</summary>
    private const int Overlap = 24;

    /// <summary>Properties, records, and the calls that choose an engine. A class that describes schema has them or uses the types behind them.</summary>
    private static readonly string[] Words =
        [
        "get;", "get =>", "get {", "get\n", "get\r", "record ", "enum ", "ModelBuilder", "TypeBuilder", "NavigationBuilder", "MigrationBuilder", "ConfigurationBuilder", "DbContext", "DbSet<",
        "Migration", "const string", "global using", ".Use", "ServerVersion",
    ];

    private const string Class = "class ";

    /// <summary>Far above what stands between the name of a class and that of its base.</summary>
    private const int LongestHeader = 400;

    [ThreadStatic]
    private static char[]? _piece;

    public static bool AreIn(SourceText text)
    {
        var piece = _piece ??= new char[PieceLength];
        for (var start = 0; start < text.Length; start += PieceLength - Overlap)
        {
            var length = Math.Min(PieceLength, text.Length - start);
            text.CopyTo(start, piece, 0, length);
            foreach (var word in Words)
            {
                if (Find(piece, length, word, 0) >= 0) return true;
            }
            for (var found = Find(piece, length, Class, 0); found >= 0; found = Find(piece, length, Class, found + 1))
            {
                if (HasBase(text, start + found + Class.Length)) return true;
            }
        }
        return false;
    }

    // Without spans: not every host of Roslyn 4.8 has System.Memory in the version that they would ask for.
    private static int Find(char[] piece, int length, string word, int from)
    {
        var last = length - word.Length;
        for (var i = from; i <= last && Array.IndexOf(piece, word[0], i, last - i + 1) is >= 0 and var found; i = found + 1)
        {
            if (IsAt(piece, found, word)) return found;
        }
        return -1;
    }

    /// <summary>Whether a class has a base that is no interface, by its name: without a member of its own it may yet stand between others, or bring a base's words to an entity.</summary>
    private static bool HasBase(SourceText text, int position)
    {
        for (var i = position; i < text.Length && i < position + LongestHeader && text[i] is not ('{' or ';'); i++)
        {
            if (text[i] != ':') continue;
            do i++;
            while (i < text.Length && char.IsWhiteSpace(text[i]));
            return i + 1 < text.Length && !(text[i] == 'I' && char.IsUpper(text[i + 1]));
        }
        return false;
    }

    private static bool IsAt(char[] piece, int start, string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (piece[start + i] != word[i]) return false;
        }
        return true;
    }
}
