namespace Dup1062.Diagnostics.Values;

/// <summary>What a statement's row has in a column.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Value">The value; null for NULL and for what is not known.</param>
/// <param name="Expression">The expression that the server computes it by, where it is not a value by itself.</param>
internal readonly record struct ColumnValue(ValueOrigin Origin, object? Value = null, PureExpression? Expression = null)
{
    /// <summary>Nothing is known.</summary>
    public static ColumnValue Unknown => default;

    /// <summary>AUTO_INCREMENT makes it.</summary>
    public static ColumnValue Generated => new(ValueOrigin.Generated);

    /// <summary>It can be compared with what is stored.</summary>
    public bool IsKnown => Origin is ValueOrigin.Supplied or ValueOrigin.Default or ValueOrigin.Message;

    /// <summary>It is known to be NULL.</summary>
    public bool IsNull => IsKnown && Value is null && Expression is null;

    /// <summary>It is a value by itself, and not NULL.</summary>
    public bool IsConstant => IsKnown && Value is not null;
}
