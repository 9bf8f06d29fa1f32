using Dup1062.Analyzers.Drivers;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>EF Core's names that say nothing about keys and tables.</summary>
internal static class EntityNames
{
    /// <summary>Calls on the model or on parts of it, in loops and elsewhere, that leave keys, tables and columns as they are.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "HasData", "HasComment", "HasQueryFilter", "HasChangeTrackingStrategy", "UsePropertyAccessMode", "HasCheckConstraint", "HasTrigger", "HasDbFunction", "HasSequence",
        "HasAnnotation", "AutoIncrementColumns", "Navigation", "AutoInclude", "HasField", "HasConstraintName", "OnDelete", "SetQueryFilter", "SetValueConverter", "SetValueComparer",
        "SetComment", "SetPrecision", "SetScale", "SetAnnotation", "GetEntityTypes", "GetProperties", "GetForeignKeys", "GetNavigations", "GetDeclaredProperties", "set_DeleteBehavior", "set_IsConcurrencyToken", "set_IsEagerLoaded",
        "UseGuidCollation", "HasPrecision", "IsUnicode", "IsFixedLength", "HasColumnOrder", "HasSentinel", "IsConcurrencyToken", "HasValueComparer",
        "SetAfterSaveBehavior", "SetBeforeSaveBehavior", "SetPropertyAccessMode", "SetMaxLength", "SetIsUnicode", "SetColumnType", "FindEntityType", "FindNavigation", "GetNavigations",
        "GetSkipNavigations", "GetKeys", "GetIndexes", "ForEach", "AsEnumerable", "ToArray", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Distinct",
        "FindProperty", "ClrType", "PropertyInfo", "IsOwned", "ToList", "Where", "SelectMany", "Select", "Any", "Concat", "Cast", "OfType", "IsPrimaryKey",
    };

    /// <summary>A type of a provider that extends the builders.</summary>
    public static bool IsOfExtensions(string type) => type.EndsWith("BuilderExtensions", StringComparison.Ordinal);

    public static bool IsHarmless(string name) => Harmless.Contains(name);

    /// <summary>A context's base outside the project whose model has no conventions of its own. Identity's adds tables of types that are not the project's.</summary>
    public static bool IsHarmlessBase(string name) => IsIdentity(name) || name is "DbContext" or "IEntityTypeConfiguration";

    /// <summary>The assembly of a provider for MySQL, by its name.</summary>
    public static bool IsMySqlProvider(string assembly) =>
        EngineNames.In(assembly).HasFlag(Engine.MySql)
        && (assembly.IndexOf("EntityFrameworkCore", StringComparison.Ordinal) >= 0 || assembly.IndexOf("EFCore", StringComparison.Ordinal) >= 0);

    /// <summary>Whether a provider gives all text columns the character set utf8mb4 where nothing else is said: Pomelo's and those made of it.</summary>
    public static bool HasDefaultCharacterSet(string assembly) =>
        assembly.StartsWith("Pomelo.EntityFrameworkCore.MySql", StringComparison.Ordinal) || assembly.StartsWith("Microting.EntityFrameworkCore.MySql", StringComparison.Ordinal);

    public static bool IsIdentity(string name) => name is "IdentityDbContext" or "IdentityUserContext" or "ApiAuthorizationDbContext";
}
