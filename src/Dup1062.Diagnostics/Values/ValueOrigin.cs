namespace Dup1062.Diagnostics.Values;

/// <summary>Where a column's value comes from.</summary>
internal enum ValueOrigin
{
    /// <summary>It cannot be told: an expression over other rows, a session variable, a text that is not there.</summary>
    Unknown,

    /// <summary>The statement gives it.</summary>
    Supplied,

    /// <summary>The statement leaves it out or says DEFAULT, and the column has a constant default, or NULL.</summary>
    Default,

    /// <summary>AUTO_INCREMENT makes it.</summary>
    Generated,

    /// <summary>It was taken from the error's text.</summary>
    Message,
}
