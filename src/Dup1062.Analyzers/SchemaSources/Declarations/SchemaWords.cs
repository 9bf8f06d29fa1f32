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
        "get;", "get =>", "record ", "enum ", "ModelBuilder", "TypeBuilder", "NavigationBuilder", "MigrationBuilder", "ConfigurationBuilder", "DbContext", "DbSet<",
        "Migration", "const string", "global using", ".UseMy", ".UseSql", ".UseNpgsql", ".UseOracle", ".UseFirebird", "NamingConvention", "ServerVersion",
    ];

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
                if (Contains(piece, length, word)) return true;
            }
        }
        return false;
    }

    // Without spans: not every host of Roslyn 4.8 has System.Memory in the version that they would ask for.
    private static bool Contains(char[] piece, int length, string word)
    {
        var last = length - word.Length;
        for (var i = 0; i <= last && Array.IndexOf(piece, word[0], i, last - i + 1) is >= 0 and var found; i = found + 1)
        {
            if (IsAt(piece, found, word)) return true;
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
