using System.Collections.Immutable;
using System.Text;
using Dup1062.MySql.Lexing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Text under construction, with the origin of every character.</summary>
internal sealed class TextBuffer
{
    private readonly StringBuilder _text = new();
    private readonly List<SqlTextPiece> _pieces = [];

    public int Length => _text.Length;

    public IReadOnlyList<SqlTextPiece> Pieces => _pieces;

    public bool HasHoles => _pieces.Exists(piece => piece.IsHole);

    public override string ToString() => _text.ToString();

    public ImmutableArray<SqlTextPiece> ToPieces() => _pieces.ToImmutableArray();

    public void Append(string value, SqlTextPiece piece)
    {
        if (value.Length == 0) return;
        _pieces.Add(piece with { Start = _text.Length, Length = value.Length });
        _text.Append(value);
    }

    public void AppendHole(ExpressionSyntax expression) =>
        Append(SqlLexer.Hole.ToString(), new SqlTextPiece { Expression = expression, IsHole = true });

    /// <summary>Appends another text.</summary>
    /// <param name="other">The text.</param>
    /// <param name="via">The name that stands for it, where it is not written here.</param>
    public void Append(TextBuffer other, ExpressionSyntax? via = null)
    {
        foreach (var piece in other._pieces) _pieces.Add(piece with { Start = _text.Length + piece.Start, Via = via ?? piece.Via });
        _text.Append(other.ToString());
    }

    /// <summary>Appends a part of another buffer, whose text the caller has at hand.</summary>
    public void Append(TextBuffer other, string text, int start, int length)
    {
        var end = start + length;
        for (var i = other.IndexOfPieceAt(start); start < end; i++)
        {
            var piece = other._pieces[i];
            var pieceEnd = Math.Min(end, piece.End);
            Append(text.Substring(start, pieceEnd - start), piece with { TokenOffset = piece.TokenOffset + start - piece.Start });
            start = pieceEnd;
        }
    }

    /// <summary>Leaves only the part from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Slice(int start, int end)
    {
        var last = _pieces.Count;
        while (last > 0 && _pieces[last - 1].Start >= end) last--;
        _pieces.RemoveRange(last, _pieces.Count - last);
        if (last > 0 && _pieces[last - 1].End > end) _pieces[last - 1] = _pieces[last - 1] with { Length = end - _pieces[last - 1].Start };
        _text.Length = end;
        if (start == 0) return;
        var text = ToString();
        var kept = new TextBuffer();
        kept.Append(this, text, start, text.Length - start);
        Clear();
        Append(kept);
    }

    public void Clear()
    {
        _text.Clear();
        _pieces.Clear();
    }

    private int IndexOfPieceAt(int offset)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
