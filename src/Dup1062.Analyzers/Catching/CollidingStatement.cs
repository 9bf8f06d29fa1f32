using Dup1062.Analyzers.Inserts;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Catching;

/// <summary>What can raise 1062: a statement in a string, or a call that has one made and executed.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Name">What it is, for messages: <c>the INSERT into 'coupon'</c>.</param>
/// <param name="Keys">The keys that it can collide on; none where no schema tells them.</param>
/// <param name="Places">Where it is given to what executes it, and the executing calls, where they are in sight.</param>
/// <param name="IsProved">Whether the schema and all of the statement are in sight.</param>
/// <param name="IsHandled">Whether its duplicates are handled wherever it is executed.</param>
internal sealed record CollidingStatement(
    SyntaxNode Source, string Name, IReadOnlyList<UniqueKey> Keys, IReadOnlyList<SyntaxNode> Places, bool IsProved, bool IsHandled = false)
{
    /// <summary>What it collides on, for messages.</summary>
    public string On => Keys.Count == 0 ? "; no schema tells its keys" : $" on {KeyNames.Of(Keys)}";

    /// <summary>How much is known of it: a proved one is what a message should name.</summary>
    public int Rank => IsProved ? 2 : Keys.Count > 0 ? 1 : 0;

    /// <summary>The one of which most is known.</summary>
    public static CollidingStatement? Best(IEnumerable<CollidingStatement?> statements)
    {
        CollidingStatement? best = null;
        foreach (var statement in statements)
        {
            if (statement is { IsProved: true }) return statement;
            if (statement is not null && !(best?.Rank >= statement.Rank)) best = statement;
        }
        return best;
    }
}
