using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Drivers;

/// <summary>A MySQL driver, by what code that handles its errors sees of it.</summary>
/// <param name="Exception">Its exception.</param>
/// <param name="ErrorCodes">The enum that names MySQL's errors.</param>
internal sealed record MySqlDriver(INamedTypeSymbol Exception, INamedTypeSymbol ErrorCodes)
{
    /// <summary>What every driver calls error 1062.</summary>
    public const string DuplicateName = "DuplicateKeyEntry";

    private static readonly string[] Namespaces = ["MySqlConnector", "MySql.Data.MySqlClient"];

    /// <summary>MySqlConnector has a property of its own; on MySql.Data, ErrorCode is the HRESULT of every external exception.</summary>
    public bool HasTypedErrorCode =>
        Exception.GetMembers("ErrorCode").OfType<IPropertySymbol>().Any(property => SymbolEqualityComparer.Default.Equals(property.Type, ErrorCodes));

    /// <summary>The property that tells one error from another.</summary>
    public string CodeProperty => HasTypedErrorCode ? "ErrorCode" : "Number";

    /// <summary>Error 1062 as <see cref="CodeProperty"/> compares it.</summary>
    /// <param name="errorCodes">How <see cref="ErrorCodes"/> is written there.</param>
    public string DuplicateCode(string errorCodes) => HasTypedErrorCode ? $"{errorCodes}.{DuplicateName}" : DuplicateNumber(errorCodes);

    /// <summary>Error 1062 as a number.</summary>
    /// <param name="errorCodes">How <see cref="ErrorCodes"/> is written there.</param>
    public static string DuplicateNumber(string errorCodes) => $"(int){errorCodes}.{DuplicateName}";

    /// <summary>Whether a type is the driver's exception, or derived from it.</summary>
    public bool Raises(ITypeSymbol type)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t, Exception)) return true;
        }
        return false;
    }

    /// <summary>The drivers that a compilation refers to.</summary>
    public static IEnumerable<MySqlDriver> In(Compilation compilation) =>
        from name in Namespaces
        from exception in compilation.GetTypesByMetadataName($"{name}.MySqlException")
        from errorCodes in exception.ContainingNamespace.GetTypeMembers("MySqlErrorCode")
        where errorCodes.GetMembers(DuplicateName).Length == 1
        select new MySqlDriver(exception, errorCodes);
}
