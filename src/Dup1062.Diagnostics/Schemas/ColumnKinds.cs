namespace Dup1062.Diagnostics.Schemas;

/// <summary>The family of a type.</summary>
internal static class ColumnKinds
{
    /// <summary>Finds it by the name in information_schema.columns.data_type.</summary>
    public static ColumnKind Of(string type) => type switch
    {
        "tinyint" or "smallint" or "mediumint" or "int" or "bigint" or "year" => ColumnKind.Integer,
        "decimal" => ColumnKind.Decimal,
        "float" => ColumnKind.Float,
        "double" => ColumnKind.Double,
        "bit" => ColumnKind.Bit,
        "char" or "varchar" or "tinytext" or "text" or "mediumtext" or "longtext" => ColumnKind.Text,
        "enum" or "set" => ColumnKind.Enum,
        "binary" or "varbinary" or "tinyblob" or "blob" or "mediumblob" or "longblob" => ColumnKind.Binary,
        "date" => ColumnKind.Date,
        "datetime" or "timestamp" => ColumnKind.DateTime,
        "time" => ColumnKind.Time,
        "uuid" => ColumnKind.Uuid,
        _ => ColumnKind.Other,
    };
}
