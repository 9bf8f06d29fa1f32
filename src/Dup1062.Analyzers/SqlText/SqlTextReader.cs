using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Reads the text that a string in source is part of, as far as it can be followed within its file.</summary>
internal sealed class SqlTextReader
{
    /// <summary>From how many variables to how many others a text is followed.</summary>
    private const int MaximumHops = 8;

    private readonly SqlTextContext _context;
    private readonly SqlTextFolder _folder;
    private TextBuffer? _text;
    private bool _hasUnknownHead;
    private bool _hasUnknownTail;
    private bool _continuesElsewhere;

    private SqlTextReader(SemanticModel model, CancellationToken cancellation)
    {
        _context = new SqlTextContext(model, cancellation);
        _folder = new SqlTextFolder(_context);
    }

    /// <summary>The whole text that a literal or interpolated string belongs to; null for any other expression.</summary>
    public static SqlText? Read(ExpressionSyntax seed, SemanticModel model, CancellationToken cancellation) =>
        seed is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax ? new SqlTextReader(model, cancellation).Read(seed) : null;

    /// <summary>The same, but null unless the seed is the one to report the text from. Cheap when it is not.</summary>
    public static SqlText? ReadOwned(ExpressionSyntax seed, SqlTextPrefilter prefilter, SemanticModel model, CancellationToken cancellation)
    {
        var context = new SqlTextContext(model, cancellation);
        if (!prefilter.Matches(seed) || EarlierOwner.Exists(seed, prefilter, context)) return null;
        return Read(seed, model, cancellation) is { } text && text.IsOwnedBy(seed, prefilter) ? text : null;
    }

    private SqlText Read(ExpressionSyntax seed)
    {
        var climb = TextClimb.From(seed, isBuilder: false, _context);
        var isMutual = true;
        for (var hops = 0; ; hops++)
        {
            var stored = StoredText.Of(climb.Root, _context);
            var flow = stored is null ? null : VariableFlow.From(stored.Uses, stored.Write);
            var text = new TextBuffer();
            _folder.Fold(climb, flow?.Steps, _text, isMutual, text);
            if (!text.Pieces.Any(piece => piece.Expression == seed && piece.Via is null)) return Alone(seed, climb);
            _text = text;
            _hasUnknownTail |= climb.IsHandedOn;
            if (stored is null || flow is null) return Finish(climb.Root, [new SqlTextUse(climb.Root, climb.IsHandedOn)], member: null);
            _hasUnknownHead |= flow.HasUnknownHead;
            _hasUnknownTail |= flow.HasUnknownTail;
            _continuesElsewhere |= flow.IsReadBetween || flow.Steps.Any(step => step.IsHole);
            if (!stored.Variable.IsFollowed) return Finish(climb.Root, [new SqlTextUse(climb.Root, flow.HasUnknownTail)], member: null);

            var reads = flow.Reads.Select(read => TextClimb.From(read.Value!, stored.Variable.IsBuilder, _context)).ToList();
            if (reads.Count == 1 && hops < MaximumHops && stored.Variable.IsPrivate && GoesOn(reads[0]))
            {
                isMutual = _folder.IsSeenFrom(stored, flow.Reads[0]);
                climb = reads[0];
                continue;
            }
            var uses = reads.Select(read => new SqlTextUse(read.Root, IsContinued(read))).ToList();
            LookAtUses(reads, uses);
            return Finish(climb.Root, uses, stored.Variable.IsPrivate ? null : stored.Variable.Member);
        }
    }

    private bool GoesOn(TextClimb read) => read.AddsBefore || read.AddsBehind || StoredText.Of(read.Root, _context) is not null;

    private bool IsContinued(TextClimb read)
    {
        if (read.AddsBehind || read.IsHandedOn) return true;
        if (StoredText.Of(read.Root, _context) is not { } stored) return false;
        var flow = VariableFlow.From(stored.Uses, stored.Write);
        return flow.HasUnknownTail || flow.Steps.Count > 1;
    }

    /// <summary>A text that is used as it is in one place is complete, whatever other places make of it.</summary>
    private void LookAtUses(List<TextClimb> reads, List<SqlTextUse> uses)
    {
        _continuesElsewhere |= uses.Exists(use => use.IsContinued);
        if (reads.Count == 0 || reads.Exists(read => !read.AddsBefore && !IsContinued(read))) return;
        _hasUnknownHead |= reads.Exists(read => read.AddsBefore);
        _hasUnknownTail |= uses.Exists(use => use.IsContinued);
    }

    /// <summary>The seed by itself, where what is made of it cannot be followed.</summary>
    private SqlText Alone(ExpressionSyntax seed, TextClimb climb)
    {
        if (_text is null)
        {
            _text = new TextBuffer();
            _folder.Fold(seed, _text);
        }
        _hasUnknownHead = _hasUnknownTail = true;
        return Finish(climb.Root, [new SqlTextUse(climb.Root, IsContinued: true)], member: null);
    }

    private SqlText Finish(ExpressionSyntax root, IReadOnlyList<SqlTextUse> uses, ISymbol? member)
    {
        _hasUnknownTail |= _context.IsExhausted;
        if (_hasUnknownTail) _text!.AppendHole(uses.Count > 0 ? uses[0].Expression : root);
        return new SqlText(_text!, root)
        {
            HasUnknownHead = _hasUnknownHead,
            HasUnknownTail = _hasUnknownTail,
            ContinuesElsewhere = _continuesElsewhere || _hasUnknownTail,
            Uses = uses.ToImmutableArray(),
            SharedMember = member,
        };
    }
}
