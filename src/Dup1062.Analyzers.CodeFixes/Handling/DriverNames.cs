using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>How a driver's types are written at a place.</summary>
/// <param name="Exception">The exception.</param>
/// <param name="ErrorCodes">The enum of errors.</param>
/// <param name="Using">The using directive that this takes, or null.</param>
internal sealed record DriverNames(string Exception, string ErrorCodes, TextChange? Using)
{
    /// <summary>The ways to write them, the shortest first.</summary>
    public static IEnumerable<DriverNames> At(SyntaxNode place, DriverIdiom driver, SemanticModel model, string lineEnd)
    {
        var position = place.SpanStart;
        var minimal = new DriverNames(
            driver.Exception.ToMinimalDisplayString(model, position), driver.ErrorCodes.ToMinimalDisplayString(model, position), Using: null);
        if (minimal.Exception != driver.Exception.Name && AliasOf(driver.Exception.ContainingNamespace, place, model) is { } alias)
        {
            yield return new DriverNames($"{alias}.{driver.Exception.Name}", $"{alias}.{driver.ErrorCodes.Name}", Using: null);
        }
        else if (minimal.Exception != driver.Exception.Name
            && UsingDirectives.Add(driver.Exception.ContainingNamespace.ToDisplayString(), place, lineEnd) is { } directive)
        {
            yield return new DriverNames(driver.Exception.Name, driver.ErrorCodes.Name, directive);
        }
        yield return minimal;
    }

    /// <summary>The name that the file gives to a namespace.</summary>
    private static string? AliasOf(INamespaceSymbol @namespace, SyntaxNode place, SemanticModel model) =>
        place.SyntaxTree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Where(directive => directive.Alias is not null && directive.Parent!.Span.Contains(place.Span))
            .FirstOrDefault(directive => SymbolEqualityComparer.Default.Equals((model.GetDeclaredSymbol(directive) as IAliasSymbol)?.Target, @namespace))
            ?.Alias!.Name.Identifier.Text;
}
