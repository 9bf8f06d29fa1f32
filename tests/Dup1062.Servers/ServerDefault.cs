namespace Dup1062.Servers;

/// <summary>What a column gets when a statement leaves it out, as far as every server tells.</summary>
public enum ServerDefault
{
    /// <summary>NULL, or no default.</summary>
    None,

    /// <summary>A literal.</summary>
    Constant,

    /// <summary>The value of an expression, the current time among them.</summary>
    Expression,
}
