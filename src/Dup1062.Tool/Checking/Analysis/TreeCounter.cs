using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Tool.Checking.Analysis;

/// <summary>Finds nothing: it sees how far the others are.</summary>
/// <param name="count">Called for each file.</param>
#pragma warning disable RS1001 // It is made by the tool, and no compiler is to load it.
internal sealed class TreeCounter(Action count) : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    private static readonly DiagnosticDescriptor Nothing = new("DUP0000", "Progress", "Progress", "Progress", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterSemanticModelAction(_ => count());
    }
}
