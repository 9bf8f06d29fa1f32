namespace Dup1062.MySql.Conflicts;

/// <summary>How well a verdict is founded.</summary>
public enum Certainty
{
    /// <summary>Text and schema prove it.</summary>
    Proved,

    /// <summary>Something weakens it: rows put in at run time, a DELETE before it in the same text, a table that is known in part.</summary>
    Likely,
}
