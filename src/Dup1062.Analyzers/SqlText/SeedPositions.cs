using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>
/// Where the strings of a file hold a word. Several rules ask for the same one, so a file is searched once; positions only, so that neither
/// syntax nor symbols are kept alive.
/// </summary>
internal static class SeedPositions
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, int[]>> Cache = new();

    public static int[] Of(string word, SyntaxTree tree, CancellationToken cancellation)
    {
        var known = Cache.GetOrCreateValue(tree);
        return known.TryGetValue(word, out var positions) ? positions : known.GetOrAdd(word, Find(word, tree, cancellation));
    }

    private static int[] Find(string word, SyntaxTree tree, CancellationToken cancellation)
    {
        List<int>? found = null;
        var text = tree.GetText(cancellation);
        using var search = new WordSearch(word, text);
        for (var position = search.Next(0); position >= 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!MayFollow(text, position + word.Length))
            {
                position = search.Next(position + 1);
                continue;
            }
            var token = tree.GetRoot(cancellation).FindToken(position);
            var isInToken = token.Span.Contains(position);
            if (isInToken && SqlTextSeeds.StringOf(token) is not null) (found ??= []).Add(position);
            position = search.Next(isInToken ? token.Span.End : position + 1);
        }
        return found?.ToArray() ?? [];
    }

    /// <summary>Whether what follows the verb of a statement may stand there as it is written in source. Calls such as <c>Update(…)</c> are in every file.</summary>
    private static bool MayFollow(SourceText text, int end) =>
        end >= text.Length || text[end] is var next && (char.IsWhiteSpace(next) || next is '"' or '\\' or '`' or '/' or '#' or '-' or '*' or '{');
}
