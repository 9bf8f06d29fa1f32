using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>
/// What a C# expression says when it is read as text: every character knows where it comes from, and what only the running
/// program knows is a hole.
/// </summary>
/// <remarks>
/// A text is made of pieces that may be written in several places, and a piece may be part of several texts. So that nothing
/// is reported twice, each string in source has one text of its own: the one that <see cref="SqlTextReader"/> gives for
/// it. That is the largest text that always holds it: a string in a branch belongs to the text of that branch, a local or
/// private constant that is used in one place belongs to the text made there, one that is used in several places stands for
/// itself. What starts in a piece is reported where <see cref="Owns"/> is true, once, from the seed of
/// <see cref="IsOwnedBy"/>.
/// </remarks>
internal sealed class SqlText
{
    private readonly ExpressionSyntax _root;
    private readonly Func<ExpressionSyntax, bool> _isPart;
    private readonly Dictionary<ExpressionSyntax, bool> _parts = [];
    private readonly Dictionary<SyntaxToken, LiteralMap?> _maps = [];
    private readonly Lazy<ILookup<SyntaxToken, SqlTextPiece>> _piecesOf;

    /// <param name="buffer">The text.</param>
    /// <param name="root">The expression that has it as its value.</param>
    /// <param name="isPart">Whether this is the text of another string too.</param>
    public SqlText(TextBuffer buffer, ExpressionSyntax root, Func<ExpressionSyntax, bool> isPart)
    {
        _root = root;
        _isPart = isPart;
        Text = buffer.ToString();
        Pieces = buffer.ToPieces();
        _piecesOf = new(() => Pieces.ToLookup(piece => piece.Token), LazyThreadSafetyMode.None);
        Holes = Pieces.Where(piece => piece.IsHole).Select(piece => new SqlHole(piece.Start, piece.Expression)).ToImmutableArray();
    }

    /// <summary>The text; each hole is one <see cref="MySql.Lexing.SqlLexer.Hole"/>.</summary>
    public string Text { get; }

    /// <summary>The pieces of the text, in order and without gaps.</summary>
    public ImmutableArray<SqlTextPiece> Pieces { get; }

    public ImmutableArray<SqlHole> Holes { get; }

    /// <summary>Whether unknown text may stand in front.</summary>
    public bool HasUnknownHead { get; init; }

    /// <summary>Whether unknown text may follow. The text then ends in a hole.</summary>
    public bool HasUnknownTail { get; init; }

    /// <summary>
    /// Whether the value grows in a way that the text does not show, or not always: at its end, in a loop or branch, after
    /// it was used, or in one of several uses. Then nothing should be inserted.
    /// </summary>
    public bool ContinuesElsewhere { get; init; }

    /// <summary>Where the value goes: the expression itself, or the uses in reach of what it is stored in.</summary>
    public ImmutableArray<SqlTextUse> Uses { get; init; } = ImmutableArray<SqlTextUse>.Empty;

    /// <summary>The field or property that holds the value, where other files may use it.</summary>
    public ISymbol? SharedMember { get; init; }

    /// <summary>Where the value goes in all files. Costs a walk of each file, once, so ask last.</summary>
    public ImmutableArray<SqlTextUse> UsesInAllFiles(Compilation compilation, CancellationToken cancellation) =>
        SharedMember is null ? Uses : Uses.AddRange(OtherFiles.UsesOf(SharedMember, _root.SyntaxTree, compilation, cancellation));

    /// <summary>Whether this is the seed from which the text's findings are to be reported: the first that passes the prefilter.</summary>
    public bool IsOwnedBy(ExpressionSyntax seed, SqlTextPrefilter prefilter)
    {
        foreach (var piece in Pieces)
        {
            if (piece.IsLiteral && prefilter.Matches(piece.Token) && (piece.Expression == seed || IsOwned(piece))) return piece.Expression == seed;
        }
        return false;
    }

    /// <summary>Whether what starts at an offset is to be reported for this text, not for that of another string.</summary>
    public bool Owns(int offset) =>
        TryGetPiece(offset, out var piece) && IsOwned(piece) && !Others(piece, offset - piece.Start + piece.TokenOffset).Any(other => other.Start < piece.Start);

    /// <summary>
    /// Where to show a part of the text: the exact words where they stand in one literal of the expression; else the literal,
    /// the hole, or the name that stands for text declared elsewhere.
    /// </summary>
    public Location GetLocation(int start, int length)
    {
        if (!TryGetPiece(start, out var piece)) return _root.GetLocation();
        if (piece.Via is { } via) return via.GetLocation();
        if (TryMap(start, length, out var tree, out var span) || TryMapAround(start, length, out tree, out span)) return Location.Create(tree, span);
        // The quote in front of a name that is put together says nothing.
        if (length > 1 && piece.End == start + 1 && Text[start] == '`') return GetLocation(start + 1, length - 1);
        if (TryMap(start, Math.Min(length, piece.End - start), out tree, out span)) return Location.Create(tree, span);
        return piece.IsLiteral ? piece.Token.GetLocation() : piece.Expression.GetLocation();
    }

    /// <summary>The source of a part of the text that is written in one literal, wherever that is.</summary>
    public bool TryMap(int start, int length, out SyntaxTree tree, out TextSpan span)
    {
        (tree, span) = (_root.SyntaxTree, default);
        var end = start + Math.Max(length, 1) - 1;
        if (!TryGetPiece(start, out var first) || !TryGetPiece(end, out var last)) return false;
        if (first.Token != last.Token || MapOf(first) is not { } map) return false;
        tree = first.Expression.SyntaxTree;
        var (startIndex, endIndex) = (start - first.Start + first.TokenOffset, end - last.Start + last.TokenOffset);
        var mapped = TextSpan.FromBounds(map.SpanOf(startIndex).Start, map.SpanOf(Math.Max(startIndex, endIndex)).End);
        span = new TextSpan(first.Token.SpanStart + mapped.Start, length == 0 ? 0 : mapped.Length);
        return true;
    }

    /// <summary>The source of a part of the text that begins and ends in one interpolated string.</summary>
    private bool TryMapAround(int start, int length, out SyntaxTree tree, out TextSpan span)
    {
        (tree, span) = (_root.SyntaxTree, default);
        if (!TryGetPiece(start, out var first) || !TryGetPiece(start + length - 1, out var last) || !first.IsLiteral || first.Expression != last.Expression) return false;
        if (!TryMap(start, 1, out tree, out var head) || !TryMap(start + length - 1, 1, out _, out var tail) || head.Start > tail.End) return false;
        span = TextSpan.FromBounds(head.Start, tail.End);
        return true;
    }

    /// <summary>
    /// Where characters must be inserted in the source to stand in the text right behind the character at
    /// <paramref name="offset"/> - 1. False when that character is not written in a literal, or in one that others use too.
    /// </summary>
    public bool TryMapInsertion(int offset, out SyntaxTree tree, out int position)
    {
        (tree, position) = (_root.SyntaxTree, 0);
        if (!TryGetPiece(offset - 1, out var piece) || !IsInsertable(piece) || MapOf(piece) is not { } map) return false;
        var index = offset - 1 - piece.Start + piece.TokenOffset;
        if (Others(piece, index).Any() || !map.TryGetPositionBehind(index, out position)) return false;
        tree = piece.Expression.SyntaxTree;
        position += piece.Token.SpanStart;
        return true;
    }

    private bool IsInsertable(SqlTextPiece piece) => piece.IsLiteral && piece.Token.Value is string && IsOwned(piece);

    /// <summary>Whether this text is the one of the string that a piece is written in.</summary>
    private bool IsOwned(SqlTextPiece piece)
    {
        if (!piece.IsLiteral || piece.Expression.SyntaxTree != _root.SyntaxTree) return false;
        if (!_parts.TryGetValue(piece.Expression, out var isPart)) _parts.Add(piece.Expression, isPart = _isPart(piece.Expression));
        return isPart;
    }

    /// <summary>Where a character of a literal stands in the text once more, as that of a separator of <c>string.Join</c> does.</summary>
    private IEnumerable<SqlTextPiece> Others(SqlTextPiece piece, int index) => _piecesOf.Value[piece.Token].Where(other =>
        other.Start != piece.Start && index >= other.TokenOffset && index < other.TokenOffset + other.Length);

    private LiteralMap? MapOf(SqlTextPiece piece)
    {
        if (!piece.IsLiteral) return null;
        if (!_maps.TryGetValue(piece.Token, out var map)) _maps.Add(piece.Token, map = LiteralMap.TryCreate(piece.Token));
        return map;
    }

    private bool TryGetPiece(int offset, out SqlTextPiece piece)
    {
        piece = default;
        if (offset < 0 || offset >= Text.Length) return false;
        var (low, high) = (0, Pieces.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Pieces[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }
        piece = Pieces[low];
        return true;
    }
}
