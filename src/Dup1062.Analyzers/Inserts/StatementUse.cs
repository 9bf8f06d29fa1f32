using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Inserts;

/// <summary>What the code around a statement does with its outcome. An upsert reports other row counts and other ids than an INSERT.</summary>
/// <param name="Execution">The call that executes the statement; null where it is out of sight.</param>
/// <param name="UsesResult">The row count, or whatever the executing call returns, is used.</param>
/// <param name="ReadsNewId">The member reads the generated id.</param>
internal readonly record struct StatementUse(InvocationExpressionSyntax? Execution, bool UsesResult, bool ReadsNewId)
{
    /// <summary>Looks at one place where the text is used.</summary>
    public static StatementUse At(SyntaxNode use)
    {
        var code = MemberCode.Of(EnclosingMember.Of(use));
        var executions = FindExecutions(use, code);
        return new StatementUse(executions.Count == 1 ? executions[0] : null, executions.Any(IsUsed), code.ReadsNewId);
    }

    private static IReadOnlyList<InvocationExpressionSyntax> FindExecutions(SyntaxNode use, MemberCode code)
    {
        foreach (var node in use.Ancestors())
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation when IsExecuting(invocation):
                    return [invocation];
                case BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } }:
                    return code.ExecutionsOf(variable.Identifier.ValueText, use);
                case BaseObjectCreationExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var target } }:
                    return code.ExecutionsOf(target.ToString(), use);
                case AssignmentExpressionSyntax assignment when CommandOf(assignment) is { } command:
                    return code.ExecutionsOf(command, use);
                case StatementSyntax or MemberDeclarationSyntax:
                    return [];
            }
        }
        return [];
    }

    /// <summary>The object whose text is assigned.</summary>
    internal static string? CommandOf(AssignmentExpressionSyntax assignment) =>
        SyntaxNames.Last(assignment.Left) == "CommandText" ? OwnerOf(assignment.Left, assignment)?.ToString() : null;

    /// <summary>The object that a call is made on, also by <c>?.</c>; null where the call names none.</summary>
    internal static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => OwnerOf(call.Expression, call);

    private static ExpressionSyntax? OwnerOf(ExpressionSyntax member, ExpressionSyntax whole) => member switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => (whole.Parent as ConditionalAccessExpressionSyntax)?.Expression,
        _ => null,
    };

    /// <summary>Whether a call bears a name by which drivers, Dapper, EF Core and home-made wrappers execute SQL.</summary>
    public static bool IsExecuting(InvocationExpressionSyntax invocation) => SyntaxNames.Last(invocation.Expression) is var name
        && (name.StartsWith("Execute", StringComparison.Ordinal) || name.StartsWith("Query", StringComparison.Ordinal) || name is "Run" or "RunAsync" or "NonQuery");

    private static bool IsUsed(ExpressionSyntax expression) => expression.Parent switch
    {
        AwaitExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax => IsUsed((ExpressionSyntax)expression.Parent),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } => IsUsed(configured),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => false,
        ExpressionStatementSyntax => false,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => ReturnsValue(expression.Parent),
        _ => true,
    };

    /// <summary><c>void Add() => db.Execute(…)</c> and <c>Task AddAsync() => db.ExecuteAsync(…)</c> drop the row count.</summary>
    private static bool ReturnsValue(SyntaxNode result)
    {
        var function = result.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);
        var type = function switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax local => local.ReturnType,
            _ => null,
        };
        return type switch
        {
            PredefinedTypeSyntax predefined => !predefined.Keyword.IsKind(SyntaxKind.VoidKeyword),
            QualifiedNameSyntax qualified => !IsTask(qualified.Right),
            SimpleNameSyntax name => !IsTask(name),
            _ => true,
        };
    }

    private static bool IsTask(SimpleNameSyntax name) => name is IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" };
}
