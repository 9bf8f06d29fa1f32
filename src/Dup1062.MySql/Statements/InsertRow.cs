namespace Dup1062.MySql.Statements;

/// <summary>A row of VALUES, the assignments of SET, or the select list of an <see cref="InsertStatement"/>.</summary>
/// <param name="Values">The values that stand in the text.</param>
/// <param name="IsExact">The row has just these values. False where a hole or <c>*</c> can stand for several, or the text is cut.</param>
public sealed record InsertRow(IReadOnlyList<InsertValue> Values, bool IsExact = true);
