using Dup1062.Diagnostics.Schemas;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Tests.Values;

/// <summary>Columns and tables without a server.</summary>
internal static class Columns
{
    public static ColumnFacts Text(string name, int length, string type = "varchar") => Of(name, type) with
    {
        MaxLength = length,
        CharacterSet = "utf8mb4",
        Collation = "utf8mb4_general_ci",
    };

    public static ColumnFacts Binary(string name, int length, string type = "binary") => Of(name, type) with { MaxLength = length };

    public static ColumnFacts Decimal(string name, int precision, int scale) => Of(name, "decimal") with { Precision = precision, Scale = scale };

    public static ColumnFacts Time(string name, string type, int digits = 0) => Of(name, type) with { FractionDigits = digits };

    public static ColumnFacts Integer(string name, string type = "int", bool isUnsigned = false, bool isAutoIncrement = false)
    {
        var column = Of(name, type);
        return column with { Column = column.Column with { IsUnsigned = isUnsigned, IsAutoIncrement = isAutoIncrement } };
    }

    public static ColumnFacts Of(string name, string type) => new() { Column = new Column { Name = name, Type = type, IsNullable = false }, FullType = type };

    /// <summary>A table whose unique key <c>k</c> has all of its columns.</summary>
    public static TableFacts Table(params ColumnFacts[] columns) => new()
    {
        Table = new Table
        {
            Name = new TableName("d", "t"),
            Columns = [.. columns.Select(c => c.Column)],
            UniqueKeys = [new UniqueKey { Name = "k", Parts = [.. columns.Select(c => new KeyPart { Column = c.Name })] }],
        },
        Columns = columns,
    };
}
