using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Checking.Analysis;

/// <summary>Names of types and namespaces that nothing declares: what they stand for was not there to be read.</summary>
internal static class UnknownNames
{
    private static readonly string[] Ids = ["CS0246", "CS0234", "CS0012", "CS0400"];

    /// <summary>Those that declarations and using directives name.</summary>
    public static IEnumerable<string> In(Compilation compilation, CancellationToken cancellationToken) => compilation.GetDeclarationDiagnostics(cancellationToken)
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && Ids.Contains(diagnostic.Id))
        .Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split('\'') is [_, var name, ..] ? name : "?")
        .Distinct();
}
