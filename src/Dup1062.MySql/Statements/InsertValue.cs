namespace Dup1062.MySql.Statements;

/// <summary>A value of an <see cref="InsertRow"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct InsertValue(InsertValueKind Kind, SqlSpan Span);
