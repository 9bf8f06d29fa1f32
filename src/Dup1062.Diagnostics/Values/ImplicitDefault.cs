using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Values;

/// <summary>What a NOT NULL column without DEFAULT gets outside strict mode.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/data-type-defaults.html</remarks>
internal static class ImplicitDefault
{
    /// <summary>The value.</summary>
    public static object? Of(ColumnFacts column) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.Binary => "",
        ColumnKind.Date => "0000-00-00",
        ColumnKind.DateTime => "0000-00-00 00:00:00",
        ColumnKind.Time => "00:00:00",
        ColumnKind.Enum => EnumMembers.Of(column.FullType).FirstOrDefault() ?? "",
        ColumnKind.Other or ColumnKind.Uuid => null,
        _ => 0L,
    };
}
