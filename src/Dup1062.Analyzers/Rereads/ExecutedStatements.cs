using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Rereads;

/// <summary>The statements of a file that begin with a verb, by the calls that execute them.</summary>
internal sealed class ExecutedStatements
{
    private readonly Dictionary<InvocationExpressionSyntax, ExecutedStatement> _byCall = [];

    private ExecutedStatements()
    {
    }

    public static ExecutedStatements In(string verb, SemanticModel model, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        var statements = new ExecutedStatements();
        var prefilter = new SqlTextPrefilter(verb);
        foreach (var seed in SqlTextSeeds.Holding(verb, tree, cancellationToken))
        {
            if (!prefilter.Matches(seed)
                || SqlTextReader.ReadOwned(seed, prefilter, model, cancellationToken) is not { HasUnknownHead: false } text
                || SqlStatements.Read(text.Text) is not [var statement]) continue;
            foreach (var use in text.Uses)
            {
                if (use.IsContinued || use.Expression.SyntaxTree != tree) continue;
                if (StatementUse.At(use.Expression).Execution is { } execution) statements._byCall[execution] = new ExecutedStatement(seed, text, use.Expression, statement);
            }
        }
        return statements;
    }

    /// <summary>What a call executes; null where that is out of sight, or is several statements.</summary>
    public ExecutedStatement? Of(InvocationExpressionSyntax call) => _byCall.TryGetValue(call, out var statement) ? statement : null;

    /// <summary>What calls in a piece of code execute.</summary>
    public IEnumerable<ExecutedStatement> In(SyntaxNode code) => _byCall.Where(pair => code.Span.Contains(pair.Key.Span)).Select(pair => pair.Value);
}

/// <summary>A statement and where its text is used.</summary>
/// <param name="Seed">The string that it begins in.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Use">The expression that is executed.</param>
/// <param name="Statement">The statement.</param>
internal sealed record ExecutedStatement(ExpressionSyntax Seed, SqlText Text, ExpressionSyntax Use, SqlStatement Statement);
