namespace Dup1062.Analyzers.Retries;

/// <summary>Values that only a <see cref="DuplicateTrial"/> knows; constants stand for themselves, whole numbers as <see cref="long"/>.</summary>
internal enum TrialValue
{
    /// <summary>Depends on the exception in a way that is not known.</summary>
    Unknown,

    /// <summary>Not known, but it has nothing to do with the exception: a count of attempts, a setting.</summary>
    Independent,

    /// <summary>The driver's exception with error 1062.</summary>
    Duplicate,

    /// <summary>EF Core's exception around it.</summary>
    Wrapper,

    /// <summary>What Polly hands to a predicate: the outcome with the exception in it.</summary>
    Outcome,

    /// <summary>A statement ended without a result.</summary>
    Nothing,

    /// <summary>The same, by <c>break</c>.</summary>
    Break,
}
