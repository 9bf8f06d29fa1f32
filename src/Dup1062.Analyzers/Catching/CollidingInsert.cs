using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>An INSERT that can raise 1062.</summary>
/// <param name="Seed">The string that it is written in.</param>
/// <param name="Table">The table it writes to.</param>
/// <param name="KeyText">The keys that it can collide on.</param>
/// <param name="Places">Where it is given to what executes it, and the executing calls, where they are in sight.</param>
/// <param name="IsProved">Whether all of the statement is in sight.</param>
internal sealed record CollidingInsert(ExpressionSyntax Seed, string Table, string KeyText, IReadOnlyList<SyntaxNode> Places, bool IsProved);
