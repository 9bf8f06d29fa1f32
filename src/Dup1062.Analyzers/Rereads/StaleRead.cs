using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Rereads;

/// <summary>A read that may not see the row.</summary>
/// <param name="Call">The read.</param>
/// <param name="Seed">The string that its SQL begins in; null for a query of EF Core.</param>
/// <param name="Fix">What makes it a locking read; null where that cannot be written.</param>
internal sealed record StaleRead(ReadCall Call, ExpressionSyntax? Seed, LockInsertion? Fix);
