using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers;

/// <summary>What every analyzer here has in common: concurrency, no generated code, nothing at all in a project without MySQL.</summary>
public abstract class Dup1062Analyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<DiagnosticDescriptor> _rules;

    private protected Dup1062Analyzer(params DiagnosticDescriptor[] rules) => _rules = rules.Append(Descriptors.InternalError).ToImmutableArray();

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => _rules;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (MySqlProject.TryCreate(start.Compilation, start.Options) is { } project) Register(start, project);
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, MySqlProject project);
}
