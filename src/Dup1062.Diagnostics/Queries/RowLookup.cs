namespace Dup1062.Diagnostics.Queries;

/// <summary>What looking for the rows with the key's value gave.</summary>
/// <param name="Query">The query.</param>
/// <param name="Rows">The rows; null where the query failed.</param>
/// <param name="Answer">The answer as it came.</param>
internal sealed record RowLookup(Query Query, IReadOnlyList<ExistingRow>? Rows, QueryResult? Answer);
