using Dup1062.Analyzers.SchemaSources.Declarations;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>The types that columns hold by themselves, and the MySQL types that EF Core's providers choose for them.</summary>
internal static class ClrTypes
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["int"] = "Int32",
        ["long"] = "Int64",
        ["short"] = "Int16",
        ["uint"] = "UInt32",
        ["ulong"] = "UInt64",
        ["ushort"] = "UInt16",
        ["byte"] = "Byte",
        ["sbyte"] = "SByte",
        ["bool"] = "Boolean",
        ["char"] = "Char",
        ["string"] = "String",
        ["decimal"] = "Decimal",
        ["double"] = "Double",
        ["float"] = "Single",
    };

    private static readonly Dictionary<string, string> Scalars = new(StringComparer.Ordinal)
    {
        ["Int32"] = "int",
        ["Int64"] = "bigint",
        ["Int16"] = "smallint",
        ["UInt32"] = "int",
        ["UInt64"] = "bigint",
        ["UInt16"] = "smallint",
        ["Byte"] = "tinyint",
        ["SByte"] = "tinyint",
        ["Boolean"] = "tinyint",
        ["Char"] = "varchar",
        ["String"] = "longtext",
        ["Decimal"] = "decimal",
        ["Double"] = "double",
        ["Single"] = "float",
        ["Guid"] = "char",
        ["DateTime"] = "datetime",
        ["DateTimeOffset"] = "datetime",
        ["DateOnly"] = "date",
        ["TimeOnly"] = "time",
        ["TimeSpan"] = "time",
        ["Uri"] = "longtext",
        ["DayOfWeek"] = "int",
    };

    private static readonly HashSet<string> Generated = new(StringComparer.Ordinal) { "Int32", "Int64", "Int16", "UInt32", "UInt64", "UInt16", "SByte" };

    private static readonly HashSet<string> Collections = new(StringComparer.Ordinal)
    {
        "ICollection", "IList", "List", "IEnumerable", "HashSet", "ISet", "IReadOnlyCollection", "IReadOnlyList", "Collection", "ObservableCollection",
        "ObservableHashSet", "SortedSet", "IReadOnlySet",
    };

    /// <summary>The MySQL type of a column that holds such values; null where the type is none of these.</summary>
    public static string? ColumnType(TypeName type) =>
        Scalars.TryGetValue(NameOf(type), out var column) ? column
        : IsBytes(type) ? "longblob"
        : null;

    /// <summary>Whether a key of this type gets AUTO_INCREMENT by convention.</summary>
    public static bool IsGenerated(TypeName type) => Generated.Contains(NameOf(type));

    /// <summary>Such a key gets AUTO_INCREMENT only where somebody says so.</summary>
    public static bool IsByte(TypeName type) => NameOf(type) is "Byte";

    /// <summary>Whether EF Core makes keys of this type by itself, when it is told to.</summary>
    public static bool IsMadeByEntityFramework(TypeName type) => IsGuid(type) || IsText(type) || IsBytes(type);

    /// <summary>Whether a key of one part of this type is made where nothing is said.</summary>
    public static bool IsKeyMadeByConvention(TypeName type) => IsGenerated(type) || IsGuid(type);

    private static bool IsGuid(TypeName type) => type.Name == "Guid";

    public static bool IsText(TypeName type) => NameOf(type) is "String";

    public static bool IsTime(TypeName type) => type.Name is "DateTime" or "DateTimeOffset";

    /// <summary>Whether the type can be null without a question mark.</summary>
    public static bool IsReference(TypeName type) => IsText(type) || IsBytes(type) || type.Name is "Uri";

    /// <summary>The type of the elements of a collection; null where the type is none.</summary>
    public static TypeName? Element(TypeName type) =>
        IsBytes(type) ? null
        : type.Name == TypeName.Array ? type.Arguments[0]
        : Collections.Contains(type.Name) && type.Arguments is [var element] ? element
        : null;

    private static bool IsBytes(TypeName type) => type.Name == TypeName.Array && IsByte(type.Arguments[0]);

    /// <summary>Whether two types are the same, null or not.</summary>
    public static bool AreSame(TypeName a, TypeName b) => NameOf(a) == NameOf(b) && a.Arguments.Count == b.Arguments.Count && a.Arguments.Zip(b.Arguments, AreSame).All(isSame => isSame);

    /// <summary>The type's name where C# has a word for it, too.</summary>
    private static string NameOf(TypeName type) => Keywords.TryGetValue(type.Name, out var name) ? name : type.Name;
}
