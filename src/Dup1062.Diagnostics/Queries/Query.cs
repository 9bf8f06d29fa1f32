namespace Dup1062.Diagnostics.Queries;

/// <summary>A read-only query. Names in it come from information_schema; values are parameters <c>@dup0</c>, <c>@dup1</c> ….</summary>
/// <param name="Sql">The text, beginning with SELECT or SHOW.</param>
/// <param name="Parameters">The values, in the order of their numbers.</param>
/// <param name="IsDirty">Read what other transactions have not committed, too.</param>
internal sealed record Query(string Sql, IReadOnlyList<object?> Parameters, bool IsDirty = false)
{
    /// <summary>The name of a parameter.</summary>
    /// <param name="index">Its number.</param>
    public static string NameOf(int index) => $"@dup{index}";
}
