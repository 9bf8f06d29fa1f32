namespace Dup1062.Analyzers.Catching;

/// <summary>A statement whose duplicate comes to a handler.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Way">How it comes there, for messages: <c>in its try</c>, <c>that 'Add' executes</c>.</param>
internal sealed record ReachedStatement(CollidingStatement Statement, string Way);
