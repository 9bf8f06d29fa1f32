using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
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

    public static StatementContext Of(SqlText text, SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var engines = Engine.None;
        bool isShown = true, isHandled = true, isInSight = true, usesResult = false, readsNewId = false;
        foreach (var use in text.Uses.Select(use => use.Expression))
        {
            var useModel = use.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(use.SyntaxTree);
            engines |= StatementEngine.Of(use, useModel, cancellationToken);
            isShown = isShown && StatementSink.OnlyShows(use, useModel, cancellationToken);
            var outcome = StatementUse.At(use);
            var handling = new StatementHandling(useModel, options, cancellationToken);
            isHandled = isHandled && (handling.IsHandledAt(use) || (outcome.Execution is { } execution && handling.IsHandledAt(execution)));
            isInSight &= outcome.Execution is not null;
            usesResult |= outcome.UsesResult;
            readsNewId |= outcome.ReadsNewId;
        }
        return new StatementContext
        {
            IsSilent = engines == Engine.Other || (text.Uses.Length > 0 && (isShown || isHandled)),
            IsHandled = engines != Engine.Other && text.Uses.Length > 0 && !isShown && isHandled,
            IsShared = engines.HasFlag(Engine.Other),
            IsInSight = isInSight && text.Uses.Length > 0,
            UsesResult = usesResult,
            ReadsNewId = readsNewId,
            FreshValues = new FreshValues(text.Uses.FirstOrDefault().Expression),
        };
    }
}
