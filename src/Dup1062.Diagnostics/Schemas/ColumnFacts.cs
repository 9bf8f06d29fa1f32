using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>A column with what decides how values are stored in it and compared.</summary>
internal sealed record ColumnFacts
{
    /// <summary>The column as the conflict reasoning knows it.</summary>
    public required Column Column { get; init; }

    /// <summary>The name.</summary>
    public string Name => Column.Name;

    /// <summary>The type in full: <c>decimal(10,2) unsigned</c>, <c>enum('a','b')</c>.</summary>
    public required string FullType { get; init; }

    /// <summary>For text, the most characters; for binary types, the most bytes.</summary>
    public long? MaxLength { get; init; }

    /// <summary>The digits behind the point of a DECIMAL.</summary>
    public int? Scale { get; init; }

    /// <summary>All digits of a DECIMAL.</summary>
    public int? Precision { get; init; }

    /// <summary>The digits of a temporal type's fraction of a second.</summary>
    public int FractionDigits { get; init; }

    /// <summary>A fraction beyond <see cref="FractionDigits"/> is cut, as MariaDB does; MySQL rounds.</summary>
    public bool CutsFractions { get; init; }

    /// <summary>A text column's character set, checked to be a plain word.</summary>
    public string? CharacterSet { get; init; }

    /// <summary>A text column's collation, checked to be a plain word.</summary>
    public string? Collation { get; init; }

    /// <summary>The text of a constant default, undone of quotes; null for NULL, for an expression, or for none.</summary>
    public string? ConstantDefault { get; init; }

    /// <summary>A generated column's expression, else null.</summary>
    public string? Expression { get; init; }

    /// <summary>What kind of values the column holds.</summary>
    public ColumnKind Kind => ColumnKinds.Of(Column.Type);

    /// <summary>It holds numbers.</summary>
    public bool IsNumber => Kind is ColumnKind.Integer or ColumnKind.Decimal or ColumnKind.Float or ColumnKind.Double or ColumnKind.Bit;
}
