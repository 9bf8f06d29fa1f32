using Microsoft.CodeAnalysis;
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
        if (minimal.Exception != driver.Exception.Name
            && UsingDirectives.Add(driver.Exception.ContainingNamespace.ToDisplayString(), place, lineEnd) is { } directive)
        {
            yield return new DriverNames(driver.Exception.Name, driver.ErrorCodes.Name, directive);
        }
        yield return minimal;
    }
}
