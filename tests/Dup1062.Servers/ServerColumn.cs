namespace Dup1062.Servers;

/// <summary>A column as a server itself describes it.</summary>
/// <param name="Database">The table's database.</param>
/// <param name="Table">The table.</param>
/// <param name="Name">The column.</param>
/// <param name="Type">The type's name.</param>
/// <param name="IsNullable">NULL is allowed.</param>
/// <param name="IsAutoIncrement">The column has AUTO_INCREMENT.</param>
/// <param name="IsGenerated">The column is computed from others.</param>
/// <param name="IsInvisible">The column is INVISIBLE.</param>
/// <param name="Default">What it gets when it is left out.</param>
/// <param name="Collation">A text column's collation, else null.</param>
public sealed record ServerColumn(
    string Database,
    string Table,
    string Name,
    string Type,
    bool IsNullable,
    bool IsAutoIncrement,
    bool IsGenerated,
    bool IsInvisible,
    ServerDefault Default,
    string? Collation);
