using Dup1062.Analyzers.Drivers;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>DUP1108: the number of a MySQL exception compared with a literal 1062.</summary>
internal static class BareNumber
{
    public static bool IsIn(ErrorComparison comparison) =>
        comparison.PropertyName == "Number"
        && comparison.Syntax.Value is LiteralExpressionSyntax { Token.Value: ErrorNumber.DuplicateEntry }
        && comparison.Kind == ExceptionKind.MySql;
}
