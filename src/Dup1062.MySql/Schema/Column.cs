namespace Dup1062.MySql.Schema;

/// <summary>A column of a <see cref="Table"/>.</summary>
public sealed record Column
{
    /// <summary>The name without quotes.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The type as information_schema names it (<c>varchar</c>, <c>int</c> also for INTEGER, <c>tinyint</c> also for BOOL); empty where it could not be read.
    /// </summary>
    public required string Type { get; init; }

    /// <summary>The type's length in characters, bytes or digits, where it gives one.</summary>
    public int? Length { get; init; }

    /// <summary>The type is UNSIGNED.</summary>
    public bool IsUnsigned { get; init; }

    /// <summary>NULL is allowed. False for columns of the primary key.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>The column has AUTO_INCREMENT.</summary>
    public bool IsAutoIncrement { get; init; }

    /// <summary>The column is computed from others (<c>GENERATED ALWAYS AS</c>); no value can be given to it.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>For a generated column, the columns its expression names.</summary>
    public IReadOnlyList<string> GeneratedFrom { get; init; } = [];

    /// <summary>The column is INVISIBLE: an INSERT without a column list does not supply it.</summary>
    public bool IsInvisible { get; init; }

    /// <summary>What the column gets when it is left out.</summary>
    public ColumnDefault Default { get; init; }

    /// <summary>The collation of a text column, its own or inherited from table or database; null where nothing says it.</summary>
    public Collation? Collation { get; init; }

    /// <summary>Whether this is a generated column whose expression names another one.</summary>
    /// <param name="other">The other column.</param>
    public bool IsGeneratedFrom(Column other) => GeneratedFrom.Contains(other.Name, StringComparer.OrdinalIgnoreCase);
}
