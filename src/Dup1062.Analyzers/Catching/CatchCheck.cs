using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Catching;

/// <summary>Judges one <c>catch</c> clause: what it catches, whether it tells duplicates from other failures, what the <c>try</c> can do.</summary>
internal sealed class CatchCheck(CatchClauseSyntax clause, SemanticModelAnalysisContext context, MySqlDrivers drivers, CatchReach reach)
{
    public void Run()
    {
        if (clause.Parent is not TryStatementSyntax { Block: var block } || HalfWritten.IsAround(clause) || ExpectedFailure.IsIn(block)) return;
        if (CaughtException.IsGeneral(clause) && !reach.HasJudgedIn(new CodeNames(block), context.CancellationToken)) return;
        var kind = CaughtException.KindOf(clause, drivers, context.SemanticModel, context.CancellationToken);
        if ((kind == ExceptionKind.Foreign && !IsOfDuplicates()) || !MayMatter(block)) return;
        if (kind != ExceptionKind.Foreign && new IndifferentClause(context.SemanticModel, drivers, context.CancellationToken).Is(clause)) JudgeIndifferent(block, kind);
        else if (SwallowedAnyKey(block, kind) is { } statement) Report(Descriptors.AnyKey, new ReachedStatement(statement, "in its try"));
    }

    private bool IsOfDuplicates() => CaughtException.IsUniqueConstraint(clause, context.SemanticModel, context.CancellationToken);

    private bool MayMatter(BlockSyntax block) => reach.MayBeFrom(new CodeNames(block), context.CancellationToken) || GeneralExecutor.MayBeAround(block);

    private void JudgeIndifferent(BlockSyntax block, ExceptionKind kind)
    {
        switch (kind)
        {
            case ExceptionKind.Any:
                Report(Descriptors.GeneralCatch, reach.Driver.In(block, context.CancellationToken) is { Statement.Keys.Count: > 0 } reached ? reached : null);
                break;
            case ExceptionKind.Update:
                Report(Descriptors.IndifferentUpdateCatch, reach.Saves.From(block, context.CancellationToken));
                break;
            default:
                if (reach.Driver.From(block, context.CancellationToken) is { } statement) Report(Descriptors.IndifferentCatch, statement);
                else JudgeExecutor(block);
                break;
        }
    }

    /// <summary>The statement of which a handler does not ask on which of its keys it collided; null where it does, or need not.</summary>
    private CollidingStatement? SwallowedAnyKey(BlockSyntax block, ExceptionKind kind)
    {
        var answer = new KeyBlindAnswer(context.SemanticModel, context.CancellationToken);
        if (answer.DuplicatePath(clause) is not { } path) return null;
        // What is no exception of the driver's or EF Core's own is made where EF Core saves.
        var own = kind == ExceptionKind.Foreign ? [] : reach.Driver.AllIn(block, context.CancellationToken);
        return own.Concat(reach.Saves.AllIn(block, context.CancellationToken))
            .FirstOrDefault(statement => statement is { IsProved: true, Keys.Count: > 1 } && answer.IsBlind(path, clause, statement.Keys));
    }

    private void Report(DiagnosticDescriptor rule, ReachedStatement? reached)
    {
        if (reached is not { Statement: var statement, Way: var way }) return;
        context.ReportDiagnostic(Diagnostic.Create(
            rule,
            Place(clause),
            statement.IsProved ? rule.DefaultSeverity : DiagnosticSeverity.Info,
            [statement.Source.GetLocation()],
            properties: null,
            TypeOf(clause),
            $"{statement.Name} {way}",
            statement.On));
    }

    private void JudgeExecutor(BlockSyntax block)
    {
        if (clause.Filter is not null || GeneralExecutor.Around(block, context.SemanticModel, context.CancellationToken) is not { } executor) return;
        if (GeneralExecutor.IsPrivate(executor)) Report(Descriptors.IndifferentCatch, reach.Sql.PassedTo(executor, context.CancellationToken));
        else context.ReportDiagnostic(Diagnostic.Create(Descriptors.IndifferentExecutor, Place(clause), TypeOf(clause)));
    }

    private static Location Place(CatchClauseSyntax clause) => clause.Declaration?.Type.GetLocation() ?? clause.CatchKeyword.GetLocation();

    private static string TypeOf(CatchClauseSyntax clause) => clause.Declaration is { Type: var type } ? $"catch ({type})" : "catch";
}
