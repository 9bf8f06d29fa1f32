namespace Dup1062.MySql.Schema.Review;

/// <summary>What can be wrong with a unique key or an id, though the server takes it.</summary>
public enum SchemaFlawKind
{
    /// <summary>The key's collation calls tokens equal that differ in case or accents.</summary>
    CaseInsensitiveToken,

    /// <summary>A NULL in one of the key's parts switches the key off for that row.</summary>
    NullablePart,

    /// <summary>The key forbids nothing that another one allows.</summary>
    RedundantKey,

    /// <summary>A row that is marked as deleted keeps its value taken.</summary>
    SoftDeleteBlocksKey,

    /// <summary>The ids are of a type that runs out.</summary>
    ShortIdType,
}
