using Dup1062.Analyzers.Drivers;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>DUP1105: the HRESULT taken for the error number, or another error taken for the duplicate.</summary>
internal static class WrongCode
{
    /// <summary>E_FAIL, which every exception of a database driver has.</summary>
    public const int Failure = unchecked((int)0x80004005);

    private const uint UnsignedFailure = 0x80004005;

    /// <summary>What is wrong with a comparison, or null.</summary>
    public static string? Find(ErrorComparison comparison) => comparison.PropertyName switch
    {
        "HResult" => FindFailure(comparison),
        "ErrorCode" or "Number" => FindHResult(comparison) ?? FindLookAlike(comparison),
        _ => null,
    };

    /// <summary>The numbers of errors whose name sounds like that of a duplicate row.</summary>
    public static int? LookAlike(string name) => name switch
    {
        "DuplicateKey" => 1022,
        "NonUnique" => 1052,
        "MultiplePrimaryKey" => 1068,
        "DuplicateUnique" => 1169,
        _ => null,
    };

    private static string? FindFailure(ErrorComparison comparison) =>
        comparison.Value is Failure or UnsignedFailure or (long)UnsignedFailure
        && (comparison.IsOfMySql || (comparison.Kind == ExceptionKind.Any && MySqlCalls.AreCaughtAt(comparison)))
        && !comparison.IsNumberTestedToo
            ? "HResult is 0x80004005 for every error of a database driver; compare the number of error 1062"
            : null;

    private static string? FindHResult(ErrorComparison comparison) =>
        comparison.PropertyName == "ErrorCode"
        && (comparison.Value is ErrorNumber.DuplicateEntry or ErrorNumber.DuplicateEntryWithKeyName || (comparison.ErrorCodeName is { } name && LookAlike(name) is not null))
        && comparison.Kind is ExceptionKind.MySql or ExceptionKind.Database
        && comparison.ReadsHResult
        && !comparison.IsNumberTestedToo
            ? $"ErrorCode of '{comparison.Owner!.Name}' is the HRESULT, the same for every error; compare the number of error 1062"
            : null;

    private static string? FindLookAlike(ErrorComparison comparison) =>
        comparison.ErrorCodeName is { } name
        && LookAlike(name) is { } number
        && comparison.Kind == ExceptionKind.MySql
        && !comparison.IsNumberTestedToo
        && !SchemaChange.IsAround(comparison.Syntax.Node)
            ? $"'{name}' is error {number}; a duplicate row raises 1062, '{MySqlDriver.DuplicateName}'"
            : null;
}
