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
        var member = use.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is null) return default;
        var execution = FindExecution(use, member);
        return new StatementUse(execution, execution is not null && IsUsed(execution), ReadsId(member));
    }

    private static InvocationExpressionSyntax? FindExecution(SyntaxNode use, MemberDeclarationSyntax member)
    {
        foreach (var node in use.Ancestors())
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation when IsExecuting(invocation):
                    return invocation;
                case BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } }:
                    return ExecutionOf(variable.Identifier.ValueText, member);
                case BaseObjectCreationExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var target } }:
                    return ExecutionOf(target.ToString(), member);
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText", Expression: var command } }:
                    return ExecutionOf(command.ToString(), member);
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }
        return null;
    }

    /// <summary>The one call that executes a command object; null where there are none or several.</summary>
    private static InvocationExpressionSyntax? ExecutionOf(string command, MemberDeclarationSyntax member)
    {
        InvocationExpressionSyntax? found = null;
        foreach (var invocation in member.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (invocation.Expression is not MemberAccessExpressionSyntax { Expression: var receiver } || !IsExecuting(invocation)
                || receiver.ToString() != command) continue;
            if (found is not null) return null;
            found = invocation;
        }
        return found;
    }

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

    private static bool ReadsId(MemberDeclarationSyntax member)
    {
        foreach (var token in member.DescendantTokens())
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
