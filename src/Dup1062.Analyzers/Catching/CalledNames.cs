using System.Runtime.CompilerServices;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>The names that a piece of code calls. Names only, so that neither syntax nor symbols are kept alive.</summary>
internal static class CalledNames
{
    private static readonly ConditionalWeakTable<SyntaxNode, string[]> Cache = new();

    public static string[] In(SyntaxNode code) => Cache.GetValue(code, node =>
        [.. node.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(Of).Distinct(StringComparer.Ordinal)]);

    /// <summary>Empty where what is called is no name.</summary>
    public static string Of(InvocationExpressionSyntax call) => SyntaxNames.Last(SyntaxNames.Unwrap(call.Expression));
}
