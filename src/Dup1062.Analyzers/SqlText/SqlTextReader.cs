using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Reads the text that a string in source is part of, as far as it can be followed within its file.</summary>
internal sealed class SqlTextReader
{
    private readonly SqlTextContext _context;
    private readonly SqlTextFolder _folder;
    private ExpressionSyntax? _head;
    private ExpressionSyntax? _tail;
    private bool _hasUnknownHead;
    private bool _hasUnknownTail;
    private bool _continuesElsewhere;

    private SqlTextReader(SqlTextContext context)
    {
        _context = context;
        _folder = new SqlTextFolder(context);
    }

    /// <summary>The whole text that a literal or interpolated string belongs to; null for any other expression.</summary>
    public static SqlText? Read(ExpressionSyntax seed, SemanticModel model, CancellationToken cancellation) =>
        Read(seed, new SqlTextContext(model, cancellation));

    /// <summary>The same, but null unless the seed is the one to report the text from. Cheap when it is not.</summary>
    public static SqlText? ReadOwned(ExpressionSyntax seed, SqlTextPrefilter prefilter, SemanticModel model, CancellationToken cancellation)
    {
        if (!prefilter.Matches(seed)) return null;
        var context = new SqlTextContext(model, cancellation);
        if (EarlierOwner.Exists(seed, prefilter, context)) return null;
        return Read(seed, context) is { } text && text.IsOwnedBy(seed, prefilter) ? text : null;
    }

    private static SqlText? Read(ExpressionSyntax seed, SqlTextContext context) =>
        seed is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax ? new SqlTextReader(context).Read(seed) : null;

    private SqlText Read(ExpressionSyntax seed)
    {
        var path = TextPath.From(seed, _folder, _context);
        TextBuffer? text = null;
        foreach (var hop in path.Hops)
        {
            var next = new TextBuffer();
            _folder.Fold(hop.Climb, hop.Flow, text is null ? null : Closed(text, hop.Climb.Start), next);
            if (!next.Pieces.Any(piece => piece.Expression == seed && piece.Via is null)) return Lost(text ?? Alone(seed), hop, path);
            text = next;
            LookAt(hop);
        }
        var last = path.Hops[path.Hops.Count - 1];
        if (last.Stored is not { Variable.IsFollowed: true } stored) return Finish(text!, path, ImmutableArray.Create(new SqlTextUse(last.Climb.Root, last.Climb.IsHandedOn)));
        var uses = last.Reads.SelectMany(read => TextHop.Uses(read, _context)).ToImmutableArray();
        LookAt(last.Reads);
        return Finish(text!, path, uses, stored.Variable.IsPrivate ? null : stored.Variable.Member);
    }

    /// <summary>A text that becomes a part of another one: what is unknown at its ends is a hole there.</summary>
    private TextBuffer Closed(TextBuffer text, ExpressionSyntax read)
    {
        var closed = new TextBuffer();
        if (_hasUnknownHead) closed.AppendHole(read);
        closed.Append(text);
        if (_hasUnknownTail) closed.AppendHole(read);
        if (_hasUnknownHead) _head = read;
        if (_hasUnknownTail) _tail = read;
        _continuesElsewhere |= _hasUnknownTail;
        _hasUnknownHead = _hasUnknownTail = false;
        return closed;
    }

    private void LookAt(TextHop hop)
    {
        _hasUnknownTail |= hop.Climb.IsHandedOn;
        if (hop.Flow is not { } flow) return;
        _hasUnknownHead |= flow.HasUnknownHead;
        _hasUnknownTail |= flow.HasUnknownTail;
        _continuesElsewhere |= flow.IsReadBetween || flow.Steps.Any(step => step.IsHole);
    }

    /// <summary>A text that is used as it is in one place is complete, whatever other places make of it.</summary>
    private void LookAt(IReadOnlyList<TextClimb> reads)
    {
        var isContinued = reads.Select(read => TextHop.IsContinued(read, _context)).ToList();
        _continuesElsewhere |= isContinued.Contains(true);
        for (var i = 0; i < reads.Count; i++)
        {
            if (!isContinued[i] && !reads[i].AddsBefore) return;
        }
        _hasUnknownHead |= reads.Any(read => read.AddsBefore);
        _hasUnknownTail |= isContinued.Contains(true);
    }

    /// <summary>The seed by itself.</summary>
    private static TextBuffer Alone(ExpressionSyntax seed)
    {
        var text = new TextBuffer();
        SqlTextFolder.FoldAlone(seed, text);
        return text;
    }

    /// <summary>What is made of the text cannot be followed.</summary>
    private SqlText Lost(TextBuffer text, TextHop hop, TextPath path)
    {
        _hasUnknownHead = _hasUnknownTail = true;
        return Finish(text, path, ImmutableArray.Create(new SqlTextUse(hop.Climb.Root, IsContinued: true)));
    }

    private SqlText Finish(TextBuffer text, TextPath path, ImmutableArray<SqlTextUse> uses, ISymbol? member = null)
    {
        _hasUnknownTail |= _context.IsExhausted;
        var pieces = text.Pieces;
        if (_tail is not null && pieces[pieces.Count - 1].Expression == _tail)
        {
            text.Slice(0, text.Length - 1);
            _hasUnknownTail = true;
        }
        if (_head is not null && pieces[0].Expression == _head)
        {
            text.Slice(1, text.Length);
            _hasUnknownHead = true;
        }
        var root = path.Hops[path.Hops.Count - 1].Climb.Root;
        if (_hasUnknownTail) text.AppendHole(uses.IsEmpty ? root : uses[0].Expression);
        return new SqlText(text, root, expression => path.Holds(expression))
        {
            HasUnknownHead = _hasUnknownHead,
            HasUnknownTail = _hasUnknownTail,
            ContinuesElsewhere = _continuesElsewhere || _hasUnknownTail,
            Uses = uses,
            SharedMember = member,
        };
    }
}
