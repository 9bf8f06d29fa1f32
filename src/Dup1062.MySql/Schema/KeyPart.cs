namespace Dup1062.MySql.Schema;

/// <summary>One part of a <see cref="UniqueKey"/>: a column, its beginning, or an expression.</summary>
public sealed record KeyPart
{
    /// <summary>The column; null for a functional part.</summary>
    public string? Column { get; init; }

    /// <summary>For a prefix part, how many characters (bytes for binary types) of the column count.</summary>
    public int? PrefixLength { get; init; }

    /// <summary>The expression of a functional part as it is written, without the outer parentheses; else null.</summary>
    public string? Expression { get; init; }

    /// <summary>For a functional part, the columns its expression names.</summary>
    public IReadOnlyList<string> ExpressionColumns { get; init; } = [];

    /// <summary>As MySQL writes it: <c>email</c>, <c>title(20)</c>, <c>(lower(email))</c>.</summary>
    public override string ToString() => Column is null ? $"({Expression})" : PrefixLength is { } length ? $"{Column}({length})" : Column;
}
