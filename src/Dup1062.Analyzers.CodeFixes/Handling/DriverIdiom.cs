using Dup1062.Analyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>How code for one driver asks whether an exception is a duplicate.</summary>
/// <param name="Driver">The driver.</param>
internal sealed record DriverIdiom(MySqlDriver Driver)
{
    /// <summary>The driver's exception.</summary>
    public INamedTypeSymbol Exception => Driver.Exception;

    /// <summary>The enum that names MySQL's errors.</summary>
    public INamedTypeSymbol ErrorCodes => Driver.ErrorCodes;

    /// <summary>The driver that a call goes to; null where nothing tells.</summary>
    public static DriverIdiom? For(InvocationExpressionSyntax execution, SemanticModel model, CancellationToken cancellationToken)
    {
        var drivers = In(model.Compilation);
        return drivers.Find(driver => ExecutedTypes.Of(execution, model, cancellationToken).Any(driver.Owns)) ?? At(execution.SpanStart, drivers, model);
    }

    /// <summary>The driver that raises an exception; where its type does not tell, the one that is named or alone at a place.</summary>
    public static DriverIdiom? For(ITypeSymbol exception, int position, SemanticModel model)
    {
        var drivers = In(model.Compilation);
        return drivers.Find(driver => driver.Driver.Raises(exception)) ?? At(position, drivers, model);
    }

    /// <summary>The driver whose exceptions a <c>catch</c> clause gets; null where nothing tells.</summary>
    public static DriverIdiom? For(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellationToken)
    {
        var drivers = In(model.Compilation);
        var caught = clause.Declaration is { Type: var type } ? model.GetTypeInfo(type, cancellationToken).Type : null;
        return drivers.Find(driver => caught is not null && driver.Driver.Raises(caught))
            ?? (caught?.Name == "DbUpdateException" ? OfProvider(drivers, model.Compilation) : null)
            ?? drivers.Find(driver => driver.IsUsedIn(((TryStatementSyntax)clause.Parent!).Block, model, cancellationToken))
            ?? At(clause.SpanStart, drivers, model);
    }

    /// <summary>The condition that keeps duplicates out of a clause for the driver's own exception.</summary>
    /// <param name="variable">The exception.</param>
    /// <param name="names">How the driver's types are written there.</param>
    public string Exclusion(string variable, DriverNames names) => $"{variable}.{Driver.CodeProperty} != {Driver.DuplicateCode(names.ErrorCodes)}";

    /// <summary>A test of an expression whose type does not tell the driver, as the language version reads it.</summary>
    /// <param name="exception">The expression.</param>
    /// <param name="negated">Whether it is true for all but duplicates.</param>
    /// <param name="names">How the driver's types are written there.</param>
    /// <param name="version">The language version.</param>
    public string Test(string exception, bool negated, DriverNames names, LanguageVersion version)
    {
        var (property, code) = (Driver.CodeProperty, Driver.DuplicateCode(names.ErrorCodes));
        if (version < LanguageVersion.CSharp8) return $"({exception} as {names.Exception})?.{property} {(negated ? "!=" : "==")} {code}";
        var pattern = $"{names.Exception} {{ {property}: {code} }}";
        return !negated ? $"{exception} is {pattern}" : version < LanguageVersion.CSharp9 ? $"!({exception} is {pattern})" : $"{exception} is not {pattern}";
    }

    /// <summary>The filter of a <c>catch</c> clause that lets only duplicates in.</summary>
    /// <param name="variable">The exception.</param>
    /// <param name="errorCodes">How <see cref="ErrorCodes"/> is written there.</param>
    public string Filter(string variable, string errorCodes) => $"{variable}.{Driver.CodeProperty} == {Driver.DuplicateCode(errorCodes)}";

    private static List<DriverIdiom> In(Compilation compilation) => MySqlDriver.In(compilation).Select(driver => new DriverIdiom(driver)).ToList();

    private static DriverIdiom? At(int position, List<DriverIdiom> drivers, SemanticModel model) =>
        drivers.Find(driver => driver.IsNamedAt(position, model)) ?? (drivers.Count == 1 ? drivers[0] : null);

    /// <summary>Pomelo's provider for EF Core runs on MySqlConnector.</summary>
    private static DriverIdiom? OfProvider(List<DriverIdiom> drivers, Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name == "Pomelo.EntityFrameworkCore.MySql") ? drivers.Find(driver => driver.Driver.HasTypedErrorCode) : null;

    private bool IsUsedIn(BlockSyntax block, SemanticModel model, CancellationToken cancellationToken) =>
        block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => model.GetTypeInfo(name, cancellationToken).Type is { } type && Owns(type));

    private bool Owns(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, Exception.ContainingNamespace);

    private bool IsNamedAt(int position, SemanticModel model) =>
        model.LookupNamespacesAndTypes(position, name: Exception.Name) is [var named] && SymbolEqualityComparer.Default.Equals(named, Exception);
}
