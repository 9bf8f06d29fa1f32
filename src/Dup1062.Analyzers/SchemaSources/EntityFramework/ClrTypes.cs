using Dup1062.Analyzers.SchemaSources.Declarations;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>The types that columns hold by themselves, and the MySQL types that EF Core's providers choose for them.</summary>
internal static class ClrTypes
{
    private static readonly Dictionary<string, string> Scalars = new(StringComparer.Ordinal)
    {
        ["int"] = "int",
        ["Int32"] = "int",
        ["long"] = "bigint",
        ["Int64"] = "bigint",
        ["short"] = "smallint",
        ["Int16"] = "smallint",
        ["uint"] = "int",
        ["UInt32"] = "int",
        ["ulong"] = "bigint",
        ["UInt64"] = "bigint",
        ["ushort"] = "smallint",
        ["UInt16"] = "smallint",
        ["byte"] = "tinyint",
        ["Byte"] = "tinyint",
        ["sbyte"] = "tinyint",
        ["SByte"] = "tinyint",
        ["bool"] = "tinyint",
        ["Boolean"] = "tinyint",
        ["char"] = "varchar",
        ["Char"] = "varchar",
        ["string"] = "longtext",
        ["String"] = "longtext",
        ["decimal"] = "decimal",
        ["Decimal"] = "decimal",
        ["double"] = "double",
        ["Double"] = "double",
        ["float"] = "float",
        ["Single"] = "float",
        ["Guid"] = "char",
        ["DateTime"] = "datetime",
        ["DateTimeOffset"] = "datetime",
        ["DateOnly"] = "date",
        ["TimeOnly"] = "time",
        ["TimeSpan"] = "time",
        ["Uri"] = "longtext",
    };

    private static readonly HashSet<string> Generated = new(StringComparer.Ordinal)
    {
        "int", "Int32", "long", "Int64", "short", "Int16", "uint", "UInt32", "ulong", "UInt64", "ushort", "UInt16", "sbyte", "SByte",
    };

    private static readonly HashSet<string> Collections = new(StringComparer.Ordinal)
    {
        "ICollection", "IList", "List", "IEnumerable", "HashSet", "ISet", "IReadOnlyCollection", "IReadOnlyList", "Collection", "ObservableCollection",
        "ObservableHashSet", "SortedSet", "IReadOnlySet",
    };

    /// <summary>The MySQL type of a column that holds such values; null where the type is none of these.</summary>
    public static string? ColumnType(TypeName type) =>
        Scalars.TryGetValue(type.Name, out var column) ? column
        : IsBytes(type) ? "longblob"
        : null;

    /// <summary>Whether a key of this type gets AUTO_INCREMENT by convention.</summary>
    public static bool IsGenerated(TypeName type) => Generated.Contains(type.Name);

    /// <summary>Whether EF Core makes keys of this type by itself, when it is told to.</summary>
    public static bool IsMadeByEntityFramework(TypeName type) => IsGuid(type) || IsText(type) || IsBytes(type);

    /// <summary>Whether a key of one part of this type is made where nothing is said.</summary>
    public static bool IsKeyMadeByConvention(TypeName type) => IsGenerated(type) || IsGuid(type);

    private static bool IsGuid(TypeName type) => type.Name == "Guid";

    public static bool IsText(TypeName type) => type.Name is "string" or "String";

    public static bool IsTime(TypeName type) => type.Name is "DateTime" or "DateTimeOffset";

    /// <summary>Whether the type can be null without a question mark.</summary>
    public static bool IsReference(TypeName type) => IsText(type) || IsBytes(type) || type.Name is "Uri";

    /// <summary>The type of the elements of a collection; null where the type is none.</summary>
    public static TypeName? Element(TypeName type) =>
        IsBytes(type) ? null
        : type.Name == TypeName.Array ? type.Arguments[0]
        : Collections.Contains(type.Name) && type.Arguments is [var element] ? element
        : null;

    private static bool IsBytes(TypeName type) => type.Name == TypeName.Array && type.Arguments[0].Name is "byte" or "Byte";
}
