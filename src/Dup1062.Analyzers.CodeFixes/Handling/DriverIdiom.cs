using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>How code for one driver asks whether an exception is a duplicate.</summary>
/// <param name="Exception">The driver's exception.</param>
/// <param name="ErrorCodes">The enum that names MySQL's errors.</param>
internal sealed record DriverIdiom(INamedTypeSymbol Exception, INamedTypeSymbol ErrorCodes)
{
    private const string DuplicateName = "DuplicateKeyEntry";

    private static readonly string[] Namespaces = ["MySqlConnector", "MySql.Data.MySqlClient"];

    /// <summary>The driver that a call goes to; null where nothing tells.</summary>
    public static DriverIdiom? For(InvocationExpressionSyntax execution, SemanticModel model, CancellationToken cancellationToken)
    {
        var drivers = Namespaces.SelectMany(name => In(name, model.Compilation)).ToList();
        return drivers.FirstOrDefault(driver => ExecutedTypes.Of(execution, model, cancellationToken).Any(driver.Owns))
            ?? drivers.FirstOrDefault(driver => driver.IsNamedAt(execution.SpanStart, model))
            ?? (drivers.Count == 1 ? drivers[0] : null);
    }

    /// <summary>The filter of a <c>catch</c> clause that lets only duplicates in.</summary>
    /// <param name="variable">The exception.</param>
    /// <param name="errorCodes">How <see cref="ErrorCodes"/> is written there.</param>
    public string Filter(string variable, string errorCodes) => HasTypedErrorCode
        ? $"{variable}.ErrorCode == {errorCodes}.{DuplicateName}"
        : $"{variable}.Number == (int){errorCodes}.{DuplicateName}";

    /// <summary>MySql.Data has no such property: there, ErrorCode is the HRESULT of every external exception.</summary>
    private bool HasTypedErrorCode =>
        Exception.GetMembers("ErrorCode").OfType<IPropertySymbol>().Any(property => SymbolEqualityComparer.Default.Equals(property.Type, ErrorCodes));

    private bool Owns(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, Exception.ContainingNamespace);

    private bool IsNamedAt(int position, SemanticModel model) =>
        model.LookupNamespacesAndTypes(position, name: Exception.Name) is [var named] && SymbolEqualityComparer.Default.Equals(named, Exception);

    private static IEnumerable<DriverIdiom> In(string driver, Compilation compilation) =>
        from exception in compilation.GetTypesByMetadataName($"{driver}.MySqlException")
        from errorCodes in exception.ContainingNamespace.GetTypeMembers("MySqlErrorCode")
        where errorCodes.GetMembers(DuplicateName).Length == 1
        select new DriverIdiom(exception, errorCodes);
}
