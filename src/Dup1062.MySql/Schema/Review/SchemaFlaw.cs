namespace Dup1062.MySql.Schema.Review;

/// <summary>Something in a table's design that brings error 1062 about, or keeps a key from its work.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Table">The table.</param>
/// <param name="Key">The unique key; null where it is about a column alone.</param>
/// <param name="Column">The column; null for <see cref="SchemaFlawKind.RedundantKey"/>.</param>
/// <param name="Other">The key that decides instead, of a redundant one.</param>
public sealed record SchemaFlaw(SchemaFlawKind Kind, Table Table, UniqueKey? Key, Column? Column, UniqueKey? Other = null);
