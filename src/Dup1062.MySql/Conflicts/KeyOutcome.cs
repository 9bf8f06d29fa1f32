namespace Dup1062.MySql.Conflicts;

/// <summary>Whether an INSERT can collide on one unique key.</summary>
public enum KeyOutcome
{
    /// <summary>The text leaves it open.</summary>
    Unknown,

    /// <summary>It can.</summary>
    CanCollide,

    /// <summary>It cannot.</summary>
    CannotCollide,
}
