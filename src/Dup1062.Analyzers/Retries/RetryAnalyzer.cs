using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
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
        context.RegisterNodeAction(RetrySyntax.In, (node, model) => Judge(node, model, project));

    private static void Judge(SyntaxNode node, SemanticModelAnalysisContext context, MySqlProject project)
    {
        if (project.Drivers.All.IsEmpty
            || HalfWritten.IsAround(node)
            || new RetryCheck(context.SemanticModel, project, context.Options, context.CancellationToken).Find(node) is not { } found) return;
        var isHere = found.Place.SyntaxTree == node.SyntaxTree && node.Span.Contains(found.Place.Span);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.RetriedDuplicate,
            isHere ? found.Place.GetLocation() : RetrySyntax.Place(node).GetLocation(),
            found.IsCertain ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            [found.Place.GetLocation()],
            properties: null,
            found.Reason));
    }
}
