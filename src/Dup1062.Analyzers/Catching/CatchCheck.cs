using Dup1062.Analyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Catching;

/// <summary>Judges one <c>catch</c> clause: what it catches, whether it tells duplicates from other failures, what the <c>try</c> can do.</summary>
internal readonly struct CatchCheck(SyntaxNodeAnalysisContext context, MySqlDrivers drivers, StatementReach reach)
{
    public void Run()
    {
        var clause = (CatchClauseSyntax)context.Node;
        if (clause.Parent is not TryStatementSyntax { Block: var block }) return;
        var kind = CaughtException.KindOf(clause, drivers, context.SemanticModel, context.CancellationToken);
        if (!CaughtException.TakesDriverErrors(kind) || !new IndifferentClause(context.SemanticModel, drivers, context.CancellationToken).Is(clause)) return;
        if (kind == ExceptionKind.Any) Judge(clause, Descriptors.GeneralCatch, reach.In(block, context.CancellationToken));
        else if (!Judge(clause, Descriptors.IndifferentCatch, reach.From(block, context.CancellationToken))) JudgeExecutor(clause, block);
    }

    private bool Judge(CatchClauseSyntax clause, DiagnosticDescriptor rule, CollidingInsert? insert)
    {
        if (insert is null) return false;
        context.ReportDiagnostic(Diagnostic.Create(
            rule,
            Place(clause),
            insert.IsProved ? rule.DefaultSeverity : DiagnosticSeverity.Info,
            [insert.Seed.GetLocation()],
            properties: null,
            TypeOf(clause),
            insert.Table,
            insert.KeyText));
        return true;
    }

    private void JudgeExecutor(CatchClauseSyntax clause, BlockSyntax block)
    {
        if (clause.Filter is null && GeneralExecutor.Runs(block, context.SemanticModel, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.IndifferentExecutor, Place(clause), TypeOf(clause)));
        }
    }

    private static Location Place(CatchClauseSyntax clause) => clause.Declaration?.Type.GetLocation() ?? clause.CatchKeyword.GetLocation();

    private static string TypeOf(CatchClauseSyntax clause) => clause.Declaration is { Type: var type } ? $"catch ({type})" : "catch";
}
