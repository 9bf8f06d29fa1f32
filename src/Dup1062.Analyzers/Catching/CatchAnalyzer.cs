using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Catching;

/// <summary>DUP1101, DUP1102, DUP1109, DUP1110, DUP1111: handlers that treat a duplicate like any other failure, or all keys alike.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatchAnalyzer : Dup1062Analyzer
{
    /// <summary>Makes the analyzer.</summary>
    public CatchAnalyzer()
        : base(Descriptors.IndifferentCatch, Descriptors.IndifferentUpdateCatch, Descriptors.AnyKey, Descriptors.GeneralCatch, Descriptors.IndifferentExecutor)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project)
    {
        var reach = new CatchReach(context.Compilation, project, context.Options);
        context.RegisterCatchAction((clause, model) => new CatchCheck(clause, model, project.Drivers, reach).Run());
    }
}
