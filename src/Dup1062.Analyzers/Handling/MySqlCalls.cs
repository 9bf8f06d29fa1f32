using Dup1062.Analyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>Whether what a <c>catch</c> clause catches can come from a MySQL driver.</summary>
internal static class MySqlCalls
{
    /// <summary>Whether the <c>try</c> of the clause around a comparison calls something of the driver, or of what runs on it.</summary>
    public static bool AreCaughtAt(ErrorComparison comparison)
    {
        if (comparison.Project.Engines.HasFlag(Engine.Other)) return false;
        var statement = comparison.Syntax.Node.FirstAncestorOrSelf<CatchClauseSyntax>()?.Parent as TryStatementSyntax;
        return statement?.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            comparison.Model.GetSymbolInfo(call, comparison.CancellationToken).Symbol is IMethodSymbol method && IsOfDatabase(method.ContainingType)) == true;
    }

    private static bool IsOfDatabase(INamedTypeSymbol type)
    {
        // What collects parameters talks to no server.
        if (type.Name.EndsWith("ParameterCollection", StringComparison.Ordinal)) return false;
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.ContainingNamespace?.ToDisplayString() is { } name && IsOfDatabase(name)) return true;
        }
        return false;
    }

    private static bool IsOfDatabase(string name) =>
        name is "Dapper" or "System.Data" or "System.Data.Common" or "Microsoft.EntityFrameworkCore" || EngineNames.OfDriver(name) == Engine.MySql;
}
