using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>Counts what an analyzer registers for a compilation.</summary>
internal sealed class RegisteredActions(Compilation compilation, AnalyzerOptions options) : CompilationStartAnalysisContext(compilation, options, CancellationToken.None)
{
    public static RegisteredActions Of(DiagnosticAnalyzer analyzer, Compilation compilation, AnalyzerOptions options)
    {
        var actions = new RegisteredActions(compilation, options);
        analyzer.Initialize(new Starter(actions));
        return actions;
    }

    public int Count { get; private set; }

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => Count++;

    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => Count++;

    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => Count++;

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => Count++;

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => Count++;

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => Count++;

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => Count++;

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => Count++;

    private sealed class Starter(RegisteredActions actions) : AnalysisContext
    {
        public override void EnableConcurrentExecution()
        {
        }

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
        {
        }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => action(actions);

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => actions.Count++;

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => actions.Count++;

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => actions.Count++;

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => actions.Count++;

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => actions.Count++;

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => actions.Count++;

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => actions.Count++;
    }
}
