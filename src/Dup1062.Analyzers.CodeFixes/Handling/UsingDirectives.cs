using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>Adds a using directive to those that are there.</summary>
internal static class UsingDirectives
{
    /// <summary>The directive at its place in the order of the others; null where there is no list of usings that can take it.</summary>
    public static TextChange? Add(string name, SyntaxNode place, string lineEnd)
    {
        var list = place.AncestorsAndSelf().Select(UsingsOf).LastOrDefault(usings => usings.Any(IsPlain));
        if (list.Count == 0 || list.Any(HasConditions)) return null;
        var usings = list.Where(IsPlain).ToList();
        var next = IsSorted(usings) ? usings.FirstOrDefault(directive => Compare(name, NameOf(directive)) < 0) : null;
        var neighbour = next ?? usings[usings.Count - 1];
        if (neighbour.GetLastToken().TrailingTrivia.LastOrDefault().RawKind != (int)SyntaxKind.EndOfLineTrivia) return null;
        var text = $"using {name};{lineEnd}";
        var indentation = neighbour.GetLeadingTrivia().LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";
        return next is null
            ? new TextChange(new TextSpan(neighbour.FullSpan.End, 0), indentation + text)
            : new TextChange(new TextSpan(neighbour.SpanStart, 0), text + indentation);
    }

    private static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Usings,
        BaseNamespaceDeclarationSyntax @namespace => @namespace.Usings,
        _ => default,
    };

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive is { Alias: null, StaticKeyword.RawKind: 0, GlobalKeyword.RawKind: 0, UnsafeKeyword.RawKind: 0, Name: not null };

    /// <summary>Between <c>#if</c> and <c>#endif</c> a directive would not always be read.</summary>
    private static bool HasConditions(UsingDirectiveSyntax directive) =>
        directive.ContainsDirectives && directive.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia) || trivia.IsKind(SyntaxKind.EndIfDirectiveTrivia));

    private static bool IsSorted(List<UsingDirectiveSyntax> usings) =>
        usings.Zip(usings.Skip(1), (left, right) => Compare(NameOf(left), NameOf(right))).All(order => order <= 0);

    private static string NameOf(UsingDirectiveSyntax directive) => directive.Name!.ToString();

    private static int Compare(string left, string right)
    {
        var system = IsSystem(right).CompareTo(IsSystem(left));
        return system != 0 ? system : StringComparer.OrdinalIgnoreCase.Compare(left, right);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
