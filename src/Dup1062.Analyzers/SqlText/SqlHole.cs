using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>A part of a <see cref="SqlText"/> that only the running program knows; one character in the text.</summary>
/// <param name="Offset">Where it stands in the text.</param>
/// <param name="Expression">What fills it.</param>
internal readonly record struct SqlHole(int Offset, ExpressionSyntax Expression);
