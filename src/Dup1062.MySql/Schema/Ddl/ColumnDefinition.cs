namespace Dup1062.MySql.Schema.Ddl;

/// <summary>A column as it is written: its collation may still be inherited.</summary>
/// <param name="Column">What needs no context.</param>
internal sealed record ColumnDefinition(Column Column)
{
    public CharacterSetClause CharacterSet { get; init; }

    /// <summary>The attribute BINARY: the character set's <c>_bin</c> collation.</summary>
    public bool IsBinary { get; init; }

    /// <summary>NULL or NOT NULL is written.</summary>
    public bool HasNullability { get; init; }

    public bool IsUnique { get; init; }

    public bool IsPrimary { get; init; }

    public ForeignKey? References { get; init; }
}
