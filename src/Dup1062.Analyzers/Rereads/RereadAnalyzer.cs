using System.Collections.Immutable;
using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Rereads;

/// <summary>DUP1107: a row that is read again in the transaction that met the duplicate.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RereadAnalyzer : Dup1062Analyzer
{
    /// <summary>Makes the analyzer.</summary>
    public RereadAnalyzer()
        : base(Descriptors.StaleRead)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project)
    {
        var statements = new KnownStatements();
        context.RegisterCatchAction((clause, model) =>
        {
            if (ReadCall.AreIn(clause.Block) && !project.Drivers.All.IsEmpty && !HalfWritten.IsAround(clause)) Judge(clause, model, project, statements);
        });
    }

    private static void Judge(CatchClauseSyntax clause, SemanticModelAnalysisContext context, MySqlProject project, KnownStatements statements)
    {
        var (model, cancellationToken) = (context.SemanticModel, context.CancellationToken);
        if (CaughtException.KindOf(clause, project.Drivers, model, cancellationToken) == Drivers.ExceptionKind.Foreign
            || DuplicatePath.Of(clause, new DuplicateTest(model, cancellationToken)) is not { } path) return;
        foreach (var stale in new StaleReads(clause, statements, model, cancellationToken).Find(path))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.StaleRead, stale.Call.Name.GetLocation(), stale.Seed is { } seed ? ImmutableArray.Create(seed.GetLocation()) : ImmutableArray<Location>.Empty, stale.Fix?.ToProperties()));
        }
    }
}
