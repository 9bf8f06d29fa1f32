using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Inserts;

/// <summary>What the code around a text says, over all places where it is used.</summary>
internal sealed class StatementContext
{
    /// <summary>The text is for another engine, is only shown, or its duplicates are handled.</summary>
    public bool IsSilent { get; private init; }

    /// <summary>The text is for MySQL and executed, and its duplicates are handled.</summary>
    public bool IsHandled { get; private init; }

    /// <summary>Another engine shares the text: its words cannot be changed.</summary>
    public bool IsShared { get; private init; }

    /// <summary>Every place that executes the text is in sight.</summary>
    public bool IsInSight { get; private init; }

    /// <summary>A caller uses the row count or result.</summary>
    public bool UsesResult { get; private init; }

    /// <summary>A caller reads the generated id.</summary>
    public bool ReadsNewId { get; private init; }

    /// <summary>The parameters that get a new value on every call.</summary>
    public required FreshValues FreshValues { get; init; }

    /// <summary>The text goes on at some place that uses it, so that it cannot be changed.</summary>
    public bool IsContinued { get; private init; }

    public static StatementContext Of(SqlText text, ExpressionSyntax seed, SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var uses = text.UsesInAllFiles(model.Compilation, cancellationToken);
        var executed = uses.RemoveAll(use => StatementSink.OnlyShows(use.Expression, ModelOf(use), cancellationToken));
        var origin = StatementEngine.OfSurroundings(seed);
        var engines = executed.IsEmpty ? origin : Engine.None;
        bool isHandled = true, isInSight = true, usesResult = false, readsNewId = false;
        foreach (var use in executed)
        {
            engines |= StatementEngine.Of(use.Expression, origin, ModelOf(use), cancellationToken);
            var outcome = StatementUse.At(use.Expression);
            var handling = new StatementHandling(ModelOf(use), options, cancellationToken);
            isHandled = isHandled && (handling.IsHandledAt(use.Expression) || (outcome.Execution is { } execution && handling.IsHandledAt(execution)));
            isInSight &= outcome.Execution is not null;
            usesResult |= outcome.UsesResult;
            readsNewId |= outcome.ReadsNewId;
        }
        var isOnlyStored = uses.IsEmpty;
        return new StatementContext
        {
            IsSilent = engines == Engine.Other || (!isOnlyStored && (isHandled || (text.Uses.IsEmpty && uses.All(use => use.IsContinued)))),
            IsHandled = engines != Engine.Other && !executed.IsEmpty && isHandled,
            IsShared = engines.HasFlag(Engine.Other),
            IsContinued = text.ContinuesElsewhere || uses.Any(use => use.IsContinued),
            IsInSight = isInSight && !isOnlyStored,
            UsesResult = usesResult,
            ReadsNewId = readsNewId,
            FreshValues = new FreshValues(executed.FirstOrDefault().Expression),
        };

        SemanticModel ModelOf(SqlTextUse use) => use.Expression.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(use.Expression.SyntaxTree);
    }
}
