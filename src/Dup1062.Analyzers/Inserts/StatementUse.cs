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
        var scope = use.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? use.SyntaxTree.GetRoot();
        var executions = FindExecutions(use, scope);
        return new StatementUse(executions.Count == 1 ? executions[0] : null, executions.Any(IsUsed), ReadsId(scope));
    }

    private static IReadOnlyList<InvocationExpressionSyntax> FindExecutions(SyntaxNode use, SyntaxNode scope)
    {
        foreach (var node in use.Ancestors())
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation when IsExecuting(invocation):
                    return [invocation];
                case BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } }:
                    return ExecutionsOf(variable.Identifier.ValueText, use, scope);
                case BaseObjectCreationExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var target } }:
                    return ExecutionsOf(target.ToString(), use, scope);
                case AssignmentExpressionSyntax assignment when CommandOf(assignment) is { } command:
                    return ExecutionsOf(command, use, scope);
                case StatementSyntax or MemberDeclarationSyntax:
                    return [];
            }
        }
        return [];
    }

    /// <summary>The calls that execute a command object; where it gets other text later, those before that.</summary>
    private static IReadOnlyList<InvocationExpressionSyntax> ExecutionsOf(string command, SyntaxNode use, SyntaxNode scope)
    {
        var executions = new List<InvocationExpressionSyntax>();
        var end = int.MaxValue;
        foreach (var node in scope.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax assignment && node.SpanStart > use.SpanStart && CommandOf(assignment) == command) end = Math.Min(end, node.SpanStart);
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } invocation
                && IsExecuting(invocation) && receiver.ToString() == command) executions.Add(invocation);
        }
        var next = executions.FindAll(execution => execution.SpanStart > use.SpanStart && execution.SpanStart < end);
        return next.Count > 0 ? next : executions;
    }

    /// <summary>The object whose text is assigned.</summary>
    private static string? CommandOf(AssignmentExpressionSyntax assignment) =>
        assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText", Expression: var command } ? command.ToString() : null;

    /// <summary>Whether a call bears a name by which drivers, Dapper, EF Core and home-made wrappers execute SQL.</summary>
    public static bool IsExecuting(InvocationExpressionSyntax invocation) => NameOf(invocation) is var name
        && (name.StartsWith("Execute", StringComparison.Ordinal) || name.StartsWith("Query", StringComparison.Ordinal) || name is "Run" or "RunAsync" or "NonQuery");

    private static string NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    private static bool IsUsed(ExpressionSyntax expression) => expression.Parent switch
    {
        AwaitExpressionSyntax or ParenthesizedExpressionSyntax => IsUsed((ExpressionSyntax)expression.Parent),
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

    private static bool ReadsId(SyntaxNode scope)
    {
        foreach (var token in scope.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken)
                ? token.ValueText == "LastInsertedId"
                : IsText(token) && token.Text.IndexOf("LAST_INSERT_ID", StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }
        return false;
    }

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken;
}
