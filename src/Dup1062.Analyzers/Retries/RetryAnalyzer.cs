using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Retries;

/// <summary>DUP1106: a duplicate that is retried as if it were transient.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetryAnalyzer : Dup1062Analyzer
{
    /// <summary>Makes the analyzer.</summary>
    public RetryAnalyzer()
        : base(Descriptors.RetriedDuplicate)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project) =>
        context.RegisterSyntaxNodeAction(node => Look(node, project), RetrySyntax.Kinds);

    private static void Look(SyntaxNodeAnalysisContext context, MySqlProject project)
    {
        if (RetrySyntax.MayRetry(context.Node) && !project.Drivers.All.IsEmpty) Run(context, project);
    }

    // Apart from Look, because a lambda that captures its parameters would be made for each node.
    private static void Run(SyntaxNodeAnalysisContext context, MySqlProject project) =>
        Guard.Run(context, c => Judge(c, project), context.ReportDiagnostic, context.Node.GetLocation());

    private static void Judge(SyntaxNodeAnalysisContext context, MySqlProject project)
    {
        if (HalfWritten.IsAround(context.Node)
            || new RetryCheck(context.SemanticModel, project, context.Options, context.CancellationToken).Find(context.Node) is not { } found) return;
        var isHere = found.Place.SyntaxTree == context.Node.SyntaxTree && context.Node.Span.Contains(found.Place.Span);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.RetriedDuplicate,
            isHere ? found.Place.GetLocation() : RetrySyntax.Place(context.Node).GetLocation(),
            found.IsCertain ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            [found.Place.GetLocation()],
            properties: null,
            found.Reason));
    }
}
