using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Handling;

/// <summary>DUP1104, DUP1105, DUP1108: what an exception's properties are compared with, looked at once for all three.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ErrorComparisonAnalyzer : Dup1062Analyzer
{
    /// <summary>Makes the analyzer.</summary>
    public ErrorComparisonAnalyzer()
        : base(Descriptors.SqlState, Descriptors.WrongCode, Descriptors.BareNumber)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project) =>
        context.RegisterNodeAction(PropertyComparison.NodesIn, (node, model) =>
        {
            if (project.Drivers.All.IsEmpty) return;
            foreach (var comparison in PropertyComparison.In(node)) Judge(comparison, model, project);
        });

    private static void Judge(PropertyComparison syntax, SemanticModelAnalysisContext context, MySqlProject project)
    {
        var comparison = new ErrorComparison(syntax, project, context.SemanticModel, context.CancellationToken);
        var location = syntax.Place.GetLocation();
        if (WrongCode.Find(comparison) is { } wrong) context.ReportDiagnostic(Diagnostic.Create(Descriptors.WrongCode, location, wrong));
        else if (SqlState.Find(comparison) is { } reason) context.ReportDiagnostic(Diagnostic.Create(Descriptors.SqlState, location, reason));
        else if (BareNumber.IsIn(comparison)) context.ReportDiagnostic(Diagnostic.Create(Descriptors.BareNumber, location));
    }
}
