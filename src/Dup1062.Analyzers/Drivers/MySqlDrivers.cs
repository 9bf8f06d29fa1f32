using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Drivers;

/// <summary>The drivers of a compilation, looked up when a rule first asks.</summary>
internal sealed class MySqlDrivers(Compilation compilation)
{
    private readonly Lazy<ImmutableArray<MySqlDriver>> _all = new(() => MySqlDriver.In(compilation).ToImmutableArray());

    public ImmutableArray<MySqlDriver> All => _all.Value;

    /// <summary>The driver whose exception a type is; null for other types.</summary>
    public MySqlDriver? Raising(ITypeSymbol type) => All.FirstOrDefault(driver => driver.Raises(type));

    public bool AreErrorCodes(ITypeSymbol type) => All.Any(driver => SymbolEqualityComparer.Default.Equals(driver.ErrorCodes, type));

    public ExceptionKind KindOf(ITypeSymbol type) => Raising(type) is not null ? ExceptionKind.MySql : type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() switch
    {
        "System.Exception" or "System.SystemException" => ExceptionKind.Any,
        "System.Data.Common.DbException" or "System.Runtime.InteropServices.ExternalException" => ExceptionKind.Database,
        "Microsoft.EntityFrameworkCore.DbUpdateException" => ExceptionKind.Update,
        _ => ExceptionKind.Foreign,
    };
}
