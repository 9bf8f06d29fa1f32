using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Makes columns of properties.</summary>
internal sealed class EntityColumns(TypeScope scope, ModelConfiguration model, bool isNullableAware)
{
    /// <summary>The column of a property of a plain type, an enum, or of any type that a converter makes plain; null for others.</summary>
    public EntityProperty? Scalar(PropertyFragment property, TypeName type, TypeDeclaration place, PropertyConfiguration? configuration, bool isInherited, string prefix)
    {
        var isEnum = ClrTypes.ColumnType(type) is null && scope.Find(type with { IsNullable = false }, place) is { Kind: TypeKind.Enum };
        return isEnum || ClrTypes.ColumnType(type) is not null || configuration is { HasConversion: true } or { ColumnType: not null } || model.Converted.Contains(type.Name)
            ? Column(property, type, place, configuration, isInherited, prefix, isEnum)
            : null;
    }

    public EntityProperty Column(PropertyFragment property, TypeName type, TypeDeclaration place, PropertyConfiguration? configuration, bool isInherited, string prefix, bool isEnum = false)
    {
        var isReference = ClrTypes.IsReference(type) || (!isEnum && ClrTypes.ColumnType(type) is null);
        var mayBeNull = type.IsNullable || (isReference && !(property.IsNullableAware ?? isNullableAware));
        if (property.Attributes.Any(attribute => attribute.Name == "Required")) mayBeNull = false;
        return new EntityProperty(prefix + property.Name, type)
        {
            Declaration = property,
            Configuration = configuration,
            IsEnum = isEnum,
            IsInherited = isInherited,
            IsPart = prefix.Length > 0,
            IsNullable = configuration?.IsRequired is { } isRequired ? !isRequired : mayBeNull,
            AttributeColumn = NameOf(property, place),
        };
    }

    /// <summary>The name in the attribute; empty where it has one that cannot be told.</summary>
    private string? NameOf(PropertyFragment property, TypeDeclaration place) =>
        property.Attributes.FirstOrDefault(attribute => attribute.Name == "Column") is not { } column || (column.At(0) ?? column.Named("Name")) is not { } name ? null
        : TextOf(name, place) ?? "";

    /// <summary>The table that <c>[Table]</c> names; null where it cannot be told.</summary>
    public string? TableOf(AttributeFragment attribute, TypeDeclaration place) => attribute.Named("Schema") is null ? TextOf(attribute.At(0), place) : null;

    /// <summary>The text of an attribute's argument; null where it cannot be told.</summary>
    public string? TextOf(FluentArgument? argument, TypeDeclaration place) => argument switch
    {
        TextArgument text => text.Text,
        NameArgument name => ConstantTexts.Find(name.Name, place, scope),
        _ => null,
    };
}
