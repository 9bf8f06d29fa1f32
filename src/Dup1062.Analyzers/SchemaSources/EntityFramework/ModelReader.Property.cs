using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Calls on the builders of properties, keys and indexes.</summary>
internal sealed partial class ModelReader
{
    private object? ApplyToProperty(PropertyConfiguration property, FluentCall call, Frame frame)
    {
        switch (call.Name)
        {
            case "HasColumnName":
                property.ColumnName = Text(call.Argument("name", 0), frame);
                return property.ColumnName is null ? DoubtAndSettle(property) : property;
            case "HasColumnType":
                property.ColumnType = Text(call.Argument("typeName", 0), frame);
                return property;
            case "IsRequired":
                property.IsRequired = IsTrue(call);
                return property.IsRequired is null ? DoubtAndSettle(property) : property;
            case "ValueGeneratedOnAdd" or "UseMySqlIdentityColumn" or "UseMySQLAutoIncrementColumn":
                property.Generation = ValueGeneration.OnAdd;
                return property;
            case "ValueGeneratedNever":
                property.Generation = ValueGeneration.Never;
                return property;
            case "ValueGeneratedOnAddOrUpdate" or "UseMySqlComputedColumn" or "IsRowVersion":
                property.Generation = ValueGeneration.OnAddOrUpdate;
                return property;
            case "HasDefaultValue":
                property.Default = call.Arguments is [{ Value: ValueArgument { Value: null } }] ? ColumnDefault.Null : ColumnDefault.Constant;
                return property;
            case "HasDefaultValueSql":
                property.Default = DefaultTexts.Of(Text(call.Argument("sql", 0), frame));
                return property;
            case "HasComputedColumnSql":
                property.Computed = Text(call.Argument("sql", 0), frame);
                return property.Computed is null ? DoubtAndSettle(property) : property;
            case "UseCollation":
                SetCollation(property.Text, call, frame);
                return property;
            case "HasCharSet":
                SetCharacterSet(property.Text, call, frame);
                return property;
            case "HasConversion":
                property.HasConversion = true;
                return property;
            case "HasValueGenerator" or "HasValueGeneratorFactory":
                property.HasGenerator = true;
                return property;
            case "HasMaxLength" or "IsUnicode" or "HasJsonPropertyName" or "HasSpatialReferenceSystem" or "ElementType":
                return property;
            case "Metadata" when call.IsProperty:
                return new MetadataConfiguration(property);
            default:
                return EntityNames.IsHarmless(call.Name) || TryExtend(property, call, frame) ? property : DoubtAndSettle(property);
        }
    }

    private object? ApplyToKey(KeyConfiguration key, FluentCall call, Frame frame)
    {
        switch (call.Name)
        {
            case "IsUnique":
                if (IsTrue(call) is not { } isUnique) return DoubtAndSettle(key);
                key.IsUnique = isUnique;
                return key;
            case "Metadata" when call.IsProperty:
                return new MetadataConfiguration(key);
            case "HasDatabaseName" or "HasName":
                key.Name = Text(call.Argument("name", 0), frame);
                return key.Name is null ? DoubtAndSettle(key) : key;
            case "HasPrefixLength" or "HasAnnotation" when call.Name == "HasPrefixLength" || Text(call.Argument("annotation", 0), frame) == "MySql:IndexPrefixLength":
                var lengths = call.Arguments.Where(argument => argument.Value is not TextArgument).SelectMany(argument => argument.Value.Items).Select(value => (value as ValueArgument)?.Value as int?).ToList();
                if (lengths.Contains(null)) return DoubtAndSettle(key);
                key.PrefixLengths = [.. lengths.Select(length => length!.Value)];
                return key;
            case "HasFilter" or "IsDescending" or "IncludeProperties" or "IsClustered" or "IsCreatedOnline" or "HasFillFactor":
                // MySQL has none of these but the order, which admits the same rows.
                return key;
            case "IsFullText" or "IsSpatial":
                key.IsUnique = false;
                return key;
            default:
                return EntityNames.IsHarmless(call.Name) || TryExtend(key, call, frame) ? key : DoubtAndSettle(key);
        }
    }

    private void SetCollation(TextConfiguration text, FluentCall call, Frame frame)
    {
        text.Collation = Text(call.Argument("collation", 0), frame);
        text.IsUnknown |= text.Collation is null || call.Arguments.Count > 1;
    }

    private void SetCharacterSet(TextConfiguration text, FluentCall call, Frame frame)
    {
        text.CharacterSet = Text(call.Argument("charSet", 0), frame);
        text.IsUnknown |= text.CharacterSet is null || call.Arguments.Count > 1;
    }

    /// <summary>Whether a call without an argument, or with true, is meant; null where that cannot be told.</summary>
    private static bool? IsTrue(FluentCall call) => call.Arguments.Count == 0 ? true : (call.Arguments[0].Value as ValueArgument)?.Value as bool?;
}
