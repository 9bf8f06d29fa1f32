namespace Dup1062.Servers;

/// <summary>A unique key as a server itself describes it.</summary>
/// <param name="Database">The table's database.</param>
/// <param name="Table">The table.</param>
/// <param name="Name">The key; <c>PRIMARY</c> for the primary key.</param>
/// <param name="Parts">The parts in order.</param>
public sealed record ServerUniqueKey(string Database, string Table, string Name, IReadOnlyList<ServerKeyPart> Parts);

/// <summary>One part of a <see cref="ServerUniqueKey"/>.</summary>
/// <param name="Column">The column; null for a functional part.</param>
/// <param name="PrefixLength">For a prefix part, how many characters (bytes for binary types) count.</param>
/// <param name="Expression">For a functional part, the expression as the server writes it.</param>
public sealed record ServerKeyPart(string? Column, int? PrefixLength, string? Expression);
