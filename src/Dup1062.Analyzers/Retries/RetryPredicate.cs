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
    /// <summary>Deadlock, lock wait timeout, lost connections: what retries are for.</summary>
    private static readonly long[] OtherErrors = [1213, 1205, 2006, 2013, 1040, 1042];

    /// <summary>What lets duplicates in; null where nothing certainly does.</summary>
    /// <param name="function">The predicate.</param>
    /// <param name="parameter">What gets the exception.</param>
    public RetriedDuplicate? Judge(SyntaxNode function, IParameterSymbol parameter) => Judge(function, parameter, isWrapped: false) ?? Judge(function, parameter, isWrapped: true);

    /// <summary>Whether duplicates are all that a predicate lets in: someone meant them, and may come with another key.</summary>
    public bool IsMadeForDuplicates(SyntaxNode function, IParameterSymbol parameter) => !OtherErrors.Any(number =>
        new DuplicateTrial(compilation, project.Drivers, isWrapped: false, cancellationToken, number).IsAccepted(function, parameter)
        || new DuplicateTrial(compilation, project.Drivers, isWrapped: true, cancellationToken, number).IsAccepted(function, parameter));

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
