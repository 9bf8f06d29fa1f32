using System.Runtime.CompilerServices;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources.Fluent;

/// <summary>Reads the statements of a method that describes schema by calls.</summary>
internal sealed class FluentReader(string path, SourceText text, CancellationToken cancellationToken)
{
    private readonly FluentArgumentReader _arguments = new();

    public EquatableArray<FluentStep> Read(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow)
    {
        var steps = new List<FluentStep>();
        if (block is not null) Add(block, steps);
        else if (arrow is not null) Add(arrow.Expression, arrow, steps);
        return new(steps);
    }

    public EquatableArray<FluentStep> Read(AnonymousFunctionExpressionSyntax function)
    {
        var steps = new List<FluentStep>();
        if (function.Block is { } block) Add(block, steps);
        else if (function.ExpressionBody is { } expression) Add(expression, expression, steps);
        return new(steps);
    }

    public FluentArgument Argument(ExpressionSyntax expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _arguments.Read(expression, this);
    }

    public EquatableArray<FluentParameter> Parameters(BaseArgumentListSyntax? list) =>
        new([.. list?.Arguments.Select(argument => new FluentParameter(argument.NameColon?.Name.Identifier.ValueText, Argument(argument.Expression))) ?? []]);

    /// <summary>The chain of calls that an expression is; null where it is none.</summary>
    public FluentChain? Chain(ExpressionSyntax expression)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var calls = new List<FluentCall>();
        var current = SyntaxNames.Unwrap(expression);
        while (true)
        {
            switch (current)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call:
                    calls.Add(Call(access.Name, call.ArgumentList));
                    current = SyntaxNames.Unwrap(access.Expression);
                    continue;
                case InvocationExpressionSyntax { Expression: SimpleNameSyntax method } call:
                    calls.Add(Call(method, call.ArgumentList));
                    return Chain("", null);
                case MemberAccessExpressionSyntax access:
                    calls.Add(Call(access.Name, null));
                    current = SyntaxNames.Unwrap(access.Expression);
                    continue;
                case IdentifierNameSyntax name:
                    return Chain(name.Identifier.ValueText, null);
                case ThisExpressionSyntax or BaseExpressionSyntax:
                    return Chain(current.ToString(), null);
                case ObjectCreationExpressionSyntax creation:
                    return Chain(null, TypeName.Of(creation.Type));
                case TypeOfExpressionSyntax type when calls.Count > 0:
                    calls.Add(new FluentCall("typeof", IsProperty: true, new([TypeName.Of(type.Type)]), default, LocationOf(type)));
                    return Chain("typeof", null);
                case AwaitExpressionSyntax awaited:
                    current = SyntaxNames.Unwrap(awaited.Expression);
                    continue;
                default:
                    return calls.Count == 0 ? null : Chain(null, null);
            }
        }

        FluentChain Chain(string? root, TypeName? created)
        {
            calls.Reverse();
            return new FluentChain(root, created, new(calls));
        }
    }

    private FluentCall Call(SimpleNameSyntax name, ArgumentListSyntax? arguments) => new(
        name.Identifier.ValueText,
        IsProperty: arguments is null,
        name is GenericNameSyntax generic ? new([.. generic.TypeArgumentList.Arguments.Select(TypeName.Of)]) : default,
        Parameters(arguments),
        LocationOf(name));

    public ScriptLocation LocationOf(SyntaxNode node) => new(path, text.Lines.GetLinePosition(node.SpanStart).Line + 1, node.SpanStart);

    private void Add(StatementSyntax statement, List<FluentStep> steps)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        cancellationToken.ThrowIfCancellationRequested();
        switch (statement)
        {
            case BlockSyntax block:
                foreach (var inner in block.Statements) Add(inner, steps);
                break;
            case ExpressionStatementSyntax { Expression: var expression }:
                Add(expression, statement, steps);
                break;
            case LocalDeclarationStatementSyntax { Declaration.Variables: var variables }:
                foreach (var variable in variables)
                {
                    if (variable.Initializer is { Value: var value }) steps.Add(new FluentLocal(variable.Identifier.ValueText, Argument(value)));
                }
                break;
            case EmptyStatementSyntax:
                break;
            case IfStatementSyntax { Condition: var condition, Statement: var then, Else: var otherwise } when EngineCondition.HoldsOnMySql(condition) is { } holds && !Returns(holds ? then : otherwise?.Statement):
                if ((holds ? then : otherwise?.Statement) is { } taken) Add(taken, steps);
                break;
            case ReturnStatementSyntax { Expression: var returned } when statement.Parent?.Parent is BaseMethodDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                if (returned is not null and not IdentifierNameSyntax) Add(returned, statement, steps);
                break;
            default:
                steps.Add(Branch(statement));
                break;
        }
    }

    private void Add(ExpressionSyntax expression, SyntaxNode node, List<FluentStep> steps)
    {
        if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var discard } } assignment && discard == "_") expression = assignment.Right;
        steps.Add((Chain(expression) ?? Setter(expression)) is { Calls.Count: > 0 } chain ? new FluentRun(chain) : Branch(node));
    }

    /// <summary><c>index.IsUnique = true</c>: as the compiler does, a call that sets the property.</summary>
    private FluentChain? Setter(ExpressionSyntax expression) =>
        expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: MemberAccessExpressionSyntax { Name: var name } left, Right: var value } && Chain(left) is { Calls: var calls } chain
            ? chain with { Calls = new([.. calls.Take(calls.Count - 1), new FluentCall(FluentCall.Setter + name.Identifier.ValueText, IsProperty: false, default, new([new FluentParameter(null, Argument(value))]), LocationOf(name))]) }
            : null;

    private FluentBranch Branch(SyntaxNode node)
    {
        var steps = new List<FluentStep>();
        foreach (var inner in node.DescendantNodes(n => n == node || n is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax)))
        {
            if (inner is ExpressionStatementSyntax or LocalDeclarationStatementSyntax) Add((StatementSyntax)inner, steps);
        }
        var names = node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Where(name => !IsOfExpressionTree(name)).Select(NameIn).Distinct().ToArray();
        var choice = node as IfStatementSyntax;
        var isNegated = choice?.Condition.DescendantNodesAndSelf().Any(inner => inner.Kind() is SyntaxKind.LogicalNotExpression or SyntaxKind.FalseLiteralExpression) == true;
        return new FluentBranch(new(steps), new(names), Returns(node), isNegated, HasElse: choice?.Else is not null);
    }

    /// <summary>A name in a branch: that of a property that is set stands out.</summary>
    private static string NameIn(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access && access.Name == name && assignment.Left == access ? FluentCall.Setter + name.Identifier.ValueText : name.Identifier.ValueText;

    /// <summary><c>Expression.Property(…)</c> and <c>EF.Property&lt;bool&gt;(…)</c> make conditions, and change nothing.</summary>
    private static bool IsOfExpressionTree(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name && FluentChain.IsRootOfExpressions(SyntaxNames.Last(access.Expression));

    private static bool Returns(SyntaxNode? node) =>
        node?.DescendantNodesAndSelf(inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(inner => inner is ReturnStatementSyntax) == true;
}
