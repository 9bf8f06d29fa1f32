namespace Dup1062.MySql.Schema;

/// <summary>How far the values of integer types go.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/integer-types.html</remarks>
public static class IntegerRange
{
    /// <summary>The largest values of all integer types.</summary>
    public static IReadOnlyList<ulong> Maxima { get; } =
        [.. from type in new[] { "tinyint", "smallint", "mediumint", "int", "bigint" } from isUnsigned in new[] { false, true } select Maximum(type, isUnsigned)!.Value];

    /// <summary>The largest value of an integer type; null for other types.</summary>
    /// <param name="column">The column.</param>
    public static ulong? Maximum(Column column) => Maximum(column.Type, column.IsUnsigned);

    private static ulong? Maximum(string type, bool isUnsigned) => (type, isUnsigned) switch
    {
        ("tinyint", false) => 127,
        ("tinyint", true) => 255,
        ("smallint", false) => 32_767,
        ("smallint", true) => 65_535,
        ("mediumint", false) => 8_388_607,
        ("mediumint", true) => 16_777_215,
        ("int", false) => int.MaxValue,
        ("int", true) => uint.MaxValue,
        ("bigint", false) => long.MaxValue,
        ("bigint", true) => ulong.MaxValue,
        _ => null,
    };
}
