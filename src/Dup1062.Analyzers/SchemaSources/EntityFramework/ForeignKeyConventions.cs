using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>A foreign key between two entities.</summary>
/// <param name="Dependent">The entity that refers.</param>
/// <param name="Principal">The entity referred to.</param>
/// <param name="Properties">The properties that refer.</param>
/// <param name="IsUnique">One to one.</param>
internal sealed record EntityForeignKey(EntityType Dependent, EntityType Principal, IReadOnlyList<string> Properties, bool IsUnique);

/// <summary>Finds which properties are foreign keys, and makes those that the model only implies.</summary>
internal static class ForeignKeyConventions
{
    /// <summary>Makes a foreign key of a relationship; null where EF Core's choice cannot be told, and the tables are unknown.</summary>
    public static EntityForeignKey? Make(
        EntityType dependent, EntityType principal, string? navigation, RelationshipConfiguration? configuration, EntityNavigation? declared, EntityNavigation? inverse, bool isUnique, bool isNullableAware)
    {
        var principalKey = configuration?.PrincipalKey ?? principal.Root.Key;
        if (configuration?.PrincipalKey is { } alternate) principal.AddAlternateKey(alternate, configuration.Location);
        if (principalKey is null)
        {
            dependent.IsUnknown = true;
            return null;
        }
        var isRequired = configuration?.IsRequired ?? IsRequired(declared, isNullableAware);
        var names = configuration?.ForeignKey ?? OfAttribute(dependent, declared, inverse) ?? ByName(dependent, principal.Type.Name, navigation, [.. principalKey.Select(key => principal.Find(key) ?? new EntityProperty(key, TypeName.Unknown))], isUnique);
        names ??= [.. principalKey.Select(key => FreeName(dependent, ShadowName(navigation ?? principal.Type.Name, key)))];
        if (names.Count != principalKey.Count)
        {
            dependent.IsUnknown = true;
            return null;
        }
        for (var i = 0; i < names.Count; i++) Ensure(dependent, names[i], principal.Root.Find(principalKey[i]), isRequired, isExplicit: configuration?.IsRequired is not null);
        return new EntityForeignKey(dependent, principal, names, isUnique);
    }

    /// <summary>The properties that a foreign key has by their names; null where there are none.</summary>
    public static IReadOnlyList<string>? ByName(EntityType dependent, string principal, string? navigation, IReadOnlyList<EntityProperty> principalKey, bool isUnique)
    {
        string[] beginnings = navigation is null ? [principal] : [navigation, principal];
        foreach (var beginning in beginnings)
        {
            var names = principalKey.Select(key => Named(beginning + key.Name, key) ?? (principalKey.Count == 1 ? Named(beginning + "Id", key) : null)).ToList();
            if (!names.Contains(null) && !IsOwnKey(dependent, names!, isUnique)) return names.ConvertAll(name => name!);
        }
        // A key that is called the same, unless it is the dependent's own.
        var same = principalKey.Select(key => key.Name.StartsWith(principal, StringComparison.OrdinalIgnoreCase) ? Named(key.Name, key) : null).ToList();
        return same.Contains(null) || IsOwnKey(dependent, same!, isUnique) ? null : same.ConvertAll(name => name!);

        string? Named(string name, EntityProperty key) =>
            dependent.FindAnyCase(name) is { } property && (key.Type == TypeName.Unknown || ClrTypes.AreSame(property.Type, key.Type)) ? property.Name : null;
    }

    private static bool IsOwnKey(EntityType dependent, IEnumerable<string> names, bool isUnique) => !isUnique && dependent.Root.Key is { } key && key.SequenceEqual(names);

    private static IReadOnlyList<string>? OfAttribute(EntityType dependent, EntityNavigation? navigation, EntityNavigation? inverse)
    {
        // [ForeignKey("AuthorId")] on a navigation names the property, on a property the navigation.
        foreach (var side in new[] { navigation, inverse })
        {
            if (side?.Property.Attributes.FirstOrDefault(attribute => attribute.Name == "ForeignKey")?.At(0) is TextArgument text) return [.. text.Text.Split(',').Select(name => name.Trim())];
        }
        if (navigation is null) return null;
        var pointing = dependent.BasesAndSelf.SelectMany(entity => entity.Properties)
            .Where(property => property.Declaration?.Attributes.Any(attribute => attribute.Name == "ForeignKey" && attribute.At(0) is TextArgument text && text.Text == navigation.Name) == true)
            .Select(property => property.Name).ToList();
        return pointing.Count == 0 ? null : pointing;
    }

    private static bool IsRequired(EntityNavigation? navigation, bool isNullableAware) =>
        navigation is not null && (navigation.From.Configuration.RequiredNavigations.Contains(navigation.Name) || navigation.Property.Attributes.Any(attribute => attribute.Name == "Required")
            || (!navigation.IsCollection && !navigation.Property.Type.IsNullable && (navigation.Property.IsNullableAware ?? isNullableAware)));

    /// <summary>The name of a property that refers to a key, where nobody gives one.</summary>
    public static string ShadowName(string beginning, string key) => key.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) ? key : beginning + key;

    /// <summary>The name, with a number where a property has it that is no reference to this key.</summary>
    private static string FreeName(EntityType dependent, string name)
    {
        var free = name;
        for (var i = 1; dependent.Find(free) is not null; i++) free = name + i;
        return free;
    }

    /// <summary>Makes the property where no code declares it.</summary>
    private static void Ensure(EntityType dependent, string name, EntityProperty? referenced, bool isRequired, bool isExplicit)
    {
        if (dependent.Find(name) is { } property)
        {
            property.IsForeignKey = true;
            if (isExplicit) property.IsNullable = !isRequired;
            return;
        }
        if (referenced is null)
        {
            dependent.IsUnknown = true;
            return;
        }
        dependent.Configuration.Properties.TryGetValue(name, out var configuration);
        dependent.Properties.Add(new EntityProperty(name, referenced.Type with { IsNullable = !isRequired }) { IsForeignKey = true, IsNullable = !isRequired, Configuration = configuration });
    }
}
