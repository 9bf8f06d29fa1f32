using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Where the value of a <see cref="SqlText"/> goes.</summary>
/// <param name="Expression">The expression whose value goes there: an argument, what is assigned or returned.</param>
/// <param name="IsContinued">Whether it is a larger text there, or may be.</param>
internal readonly record struct SqlTextUse(ExpressionSyntax Expression, bool IsContinued);
