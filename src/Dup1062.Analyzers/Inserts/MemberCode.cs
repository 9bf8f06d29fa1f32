using System.Runtime.CompilerServices;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Inserts;

/// <summary>
/// What the code of a member does with commands and ids. A member may hold thousands of statements, and each asks, so the code is walked
/// once. Holds syntax of its own tree only.
/// </summary>
internal sealed class MemberCode
{
    private static readonly ConditionalWeakTable<SyntaxNode, MemberCode> Cache = new();

    private readonly Dictionary<string, List<InvocationExpressionSyntax>> _executions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _executionStarts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _assignmentStarts = new(StringComparer.Ordinal);

    private MemberCode(SyntaxNode scope)
    {
        foreach (var item in scope.DescendantNodesAndTokens())
        {
            if (item.IsToken) ReadsNewId = ReadsNewId || ReadsId(item.AsToken());
            else if (item.AsNode() is AssignmentExpressionSyntax assignment && StatementUse.CommandOf(assignment) is { } command) ListOf(_assignmentStarts, command).Add(assignment.SpanStart);
            else if (item.AsNode() is InvocationExpressionSyntax call && StatementUse.IsExecuting(call) && StatementUse.ReceiverOf(call) is { } receiver) Add(receiver.ToString(), call);
        }
        FreshParameters = FreshValues.ParametersIn(scope);
    }

    /// <summary>Whether the member reads the generated id.</summary>
    public bool ReadsNewId { get; }

    /// <summary>The parameters that get a new value on every call.</summary>
    public HashSet<string> FreshParameters { get; }

    public static MemberCode Of(SyntaxNode scope) => Cache.GetValue(scope, node => new MemberCode(node));

    /// <summary>The calls that execute a command object; where it gets other text later, those before that.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> ExecutionsOf(string command, SyntaxNode use)
    {
        if (!_executions.TryGetValue(command, out var executions)) return [];
        var first = IdentifierIndex.FirstAtOrAfter(_executionStarts[command], use.SpanStart + 1);
        var end = executions.Count;
        if (_assignmentStarts.TryGetValue(command, out var assignments)
            && IdentifierIndex.FirstAtOrAfter(assignments, use.SpanStart + 1) is var next && next < assignments.Count)
        {
            end = IdentifierIndex.FirstAtOrAfter(_executionStarts[command], assignments[next]);
        }
        return first < end ? executions.GetRange(first, end - first) : executions;
    }

    private void Add(string command, InvocationExpressionSyntax call)
    {
        ListOf(_executions, command).Add(call);
        ListOf(_executionStarts, command).Add(call.SpanStart);
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string command)
    {
        if (!lists.TryGetValue(command, out var list)) lists.Add(command, list = []);
        return list;
    }

    private static bool ReadsId(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken)
        ? token.ValueText == "LastInsertedId"
        : IsText(token) && token.Text.IndexOf("LAST_INSERT_ID", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken;
}
