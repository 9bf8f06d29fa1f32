using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers;

/// <summary>
/// Actions on nodes that the characters of a file lead to. For the compiler's own node actions it walks through all declarations of a project
/// and makes each of their nodes, which takes longer than all our rules.
/// </summary>
internal static class NodeActions
{
    /// <summary>Has each <c>catch</c> clause judged.</summary>
    public static void RegisterCatchAction(this CompilationStartAnalysisContext context, Action<CatchClauseSyntax, SemanticModelAnalysisContext> judge) =>
        context.RegisterNodeAction((tree, token) => NamedTokens.Of("catch", tree, token).Select(word => word.Parent).OfType<CatchClauseSyntax>(), judge);

    /// <summary>Has each node judged that is found in a file.</summary>
    /// <param name="context">Where the action is registered.</param>
    /// <param name="find">Finds the nodes.</param>
    /// <param name="judge">Judges one.</param>
    /// <param name="isWide">Findings may lie outside their node, so that nodes out of what is asked for are judged too.</param>
    public static void RegisterNodeAction<TNode>(
        this CompilationStartAnalysisContext context,
        Func<SyntaxTree, CancellationToken, IEnumerable<TNode>> find,
        Action<TNode, SemanticModelAnalysisContext> judge,
        bool isWide = false)
        where TNode : SyntaxNode
    {
        context.RegisterSemanticModelAction(model => Guard.Run(model, Judge, model.ReportDiagnostic, Location.None));

        void Judge(SemanticModelAnalysisContext model)
        {
            foreach (var node in find(model.SemanticModel.SyntaxTree, model.CancellationToken))
            {
                if (isWide || model.FilterSpan is not { } asked || asked.IntersectsWith(node.Span)) Run(node, judge, model);
            }
        }
    }

    // Apart from the loop, so that what the lambda captures is made for each node that is judged only.
    private static void Run<TNode>(TNode node, Action<TNode, SemanticModelAnalysisContext> judge, SemanticModelAnalysisContext model)
        where TNode : SyntaxNode =>
        Guard.Run(node, n => judge(n, model), model.ReportDiagnostic, node.GetLocation());
}
