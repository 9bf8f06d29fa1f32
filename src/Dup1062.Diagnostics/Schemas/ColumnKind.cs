namespace Dup1062.Diagnostics.Schemas;

/// <summary>The families of types that are stored and compared alike.</summary>
internal enum ColumnKind
{
    /// <summary>Not compared here: JSON, spatial and unknown types.</summary>
    Other,

    /// <summary>TINYINT to BIGINT, and YEAR.</summary>
    Integer,

    /// <summary>DECIMAL.</summary>
    Decimal,

    /// <summary>FLOAT.</summary>
    Float,

    /// <summary>DOUBLE.</summary>
    Double,

    /// <summary>BIT.</summary>
    Bit,

    /// <summary>CHAR, VARCHAR and the TEXT types.</summary>
    Text,

    /// <summary>ENUM and SET.</summary>
    Enum,

    /// <summary>BINARY, VARBINARY and the BLOB types.</summary>
    Binary,

    /// <summary>DATE.</summary>
    Date,

    /// <summary>DATETIME and TIMESTAMP.</summary>
    DateTime,

    /// <summary>TIME.</summary>
    Time,

    /// <summary>MariaDB's UUID.</summary>
    Uuid,
}
