using Dup1062.Analyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Retries;

/// <summary>Judges a predicate that decides what is retried.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="project">What is known of it.</param>
/// <param name="cancellationToken">Stops the judgement.</param>
internal sealed class RetryPredicate(Compilation compilation, MySqlProject project, CancellationToken cancellationToken)
{
    /// <summary>What lets duplicates in; null where nothing certainly does.</summary>
    /// <param name="function">The predicate.</param>
    /// <param name="parameter">What gets the exception.</param>
    public RetriedDuplicate? Judge(SyntaxNode function, IParameterSymbol parameter) => Judge(function, parameter, isWrapped: false) ?? Judge(function, parameter, isWrapped: true);

    private RetriedDuplicate? Judge(SyntaxNode function, IParameterSymbol parameter, bool isWrapped)
    {
        var trial = new DuplicateTrial(compilation, project.Drivers, isWrapped, cancellationToken);
        if (!trial.IsAccepted(function, parameter)) return null;
        if (trial.Numbers.Count > 0) return RetriedDuplicate.Number(trial.Numbers[trial.Numbers.Count - 1]);
        return trial.Types.Count > 0 && trial.Types[trial.Types.Count - 1] is var type && MeansMySql(type) ? RetriedDuplicate.EveryError(type, type.ToString()) : null;
    }

    /// <summary>What belongs to any database means MySQL where there is no other.</summary>
    private bool MeansMySql(TypeSyntax type) =>
        compilation.GetSemanticModel(type.SyntaxTree).GetTypeInfo(type, cancellationToken).Type is { } symbol
        && (project.Drivers.KindOf(symbol) == ExceptionKind.MySql || !project.Engines.HasFlag(Engine.Other));
}
