using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>What is lost when a statement fails with a duplicate: the one row that is there anyway, or others with it.</summary>
internal static class DuplicateStakes
{
    /// <summary>Whether an execution writes one row and does nothing else.</summary>
    public static bool IsOneRow(SqlText sql, InvocationExpressionSyntax execution, SemanticModel model, CancellationToken cancellationToken) =>
        SqlStatements.Read(sql.Text) is [InsertStatement { Source: InsertSource.Values or InsertSource.ValuesRow or InsertSource.Set, Rows.Count: 1 }]
        && !RunsForEachOf(execution, model, cancellationToken);

    /// <summary>Dapper executes a statement once for each element of a list of parameters.</summary>
    private static bool RunsForEachOf(InvocationExpressionSyntax execution, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(execution, cancellationToken).Symbol is IMethodSymbol { ContainingNamespace.Name: "Dapper" }
        && execution.ArgumentList.Arguments.Any(argument => IsList(model.GetTypeInfo(argument.Expression, cancellationToken).Type));

    private static bool IsList(ITypeSymbol? type) =>
        type is not null and not { SpecialType: SpecialType.System_String }
        && type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
        && !type.AllInterfaces.Any(i => i.Name == "IDictionary" || i.ContainingNamespace.Name == "Dapper");
}
