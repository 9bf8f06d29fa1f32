namespace Dup1062.Analyzers.SqlTexts;

/// <summary>One stretch of a <see cref="TextPath"/>: up to an expression, and into the variable that it is stored in.</summary>
/// <param name="Climb">The way to the expression.</param>
/// <param name="Stored">The variable; null when there is none that can be followed.</param>
/// <param name="Flow">How the text in the variable comes about.</param>
/// <param name="Reads">Where the text in the variable goes.</param>
internal sealed record TextHop(TextClimb Climb, StoredText? Stored, VariableFlow? Flow, IReadOnlyList<TextClimb> Reads)
{
    public static TextHop Of(TextClimb climb, SqlTextContext context)
    {
        if (StoredText.Of(climb.Root, context) is not { } stored) return new TextHop(climb, null, null, []);
        var flow = VariableFlow.From(stored.Uses, stored.Write);
        var reads = stored.Variable.IsFollowed
            ? flow.Reads.Select(read => TextClimb.From(read.Value!, stored.Variable.IsBuilder, context)).ToList()
            : [];
        return new TextHop(climb, stored, flow, reads);
    }

    /// <summary>The way on, when the variable is read in one place and the text goes on there.</summary>
    public TextClimb? Next(SqlTextContext context)
    {
        if (Stored is not { Variable.IsPrivate: true } || Reads is not [var only]) return null;
        return only.AddsBefore || only.AddsBehind || StoredText.Of(only.Root, context) is not null ? only : null;
    }

    /// <summary>Whether the place that reads the variable shows this text, and no other, to whoever starts there.</summary>
    public bool IsSeenFrom(SqlTextFolder folder) =>
        Climb.Branches.Count == 0 && Flow is { HasUnknownHead: false, HasUnknownTail: false } && folder.IsSeenFrom(Stored!, Flow);

    /// <summary>Where the text that is read goes in the end: a local hands it on.</summary>
    public static IEnumerable<SqlTextUse> Uses(TextClimb read, SqlTextContext context, int hops = 0)
    {
        var isContinued = IsContinued(read, context);
        var next = hops < TextPath.MaximumHops && Of(read, context) is { Stored.Variable.IsLocal: true } hop ? hop.Reads : [];
        if (next.Count == 0) return [new SqlTextUse(read.Root, isContinued)];
        return next.SelectMany(other => Uses(other, context, hops + 1)).Select(use => use with { IsContinued = use.IsContinued || isContinued });
    }

    /// <summary>Whether more text comes behind the one that is read, there or later.</summary>
    public static bool IsContinued(TextClimb read, SqlTextContext context, int hops = 0)
    {
        if (read.AddsBehind || read.IsHandedOn || hops == TextPath.MaximumHops) return true;
        var hop = Of(read, context);
        if (hop.Flow is not { } flow) return false;
        return flow.HasUnknownTail || flow.Steps.Count > 1 || hop.Reads.Any(next => IsContinued(next, context, hops + 1));
    }
}
