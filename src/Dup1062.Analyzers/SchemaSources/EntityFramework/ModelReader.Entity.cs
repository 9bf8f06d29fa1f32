using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Calls on the builder of an entity, or of a type that belongs to one.</summary>
internal sealed partial class ModelReader
{
    private object? ApplyToEntity(EntityConfiguration entity, FluentCall call, Frame frame)
    {
        switch (call.Name)
        {
            case "ToTable":
                return ToTable(entity, call, frame);
            case "ToView" or "ToSqlQuery" or "ToFunction":
                entity.HasNoTable = true;
                return entity;
            case "ToJson":
                entity.IsJson = true;
                return entity;
            case "HasNoKey":
                entity.HasNoKey = true;
                return entity;
            case "HasKey":
                return Names(call, frame) is { } key ? entity.Key = new KeyConfiguration(entity, key, call.Location) { IsUnique = true } : DoubtAndSettle(entity);
            case "HasAlternateKey":
                return Names(call, frame) is { } alternate ? entity.AlternateKey(alternate, call.Location) : DoubtAndSettle(entity);
            case "HasIndex":
                return HasIndex(entity, call, frame);
            case "Property" or "PrimitiveCollection" or "IndexerProperty":
                return Property(entity, call, frame);
            case "Ignore":
                if (Names(call, frame) is not [var ignored]) return DoubtAndSettle(entity);
                entity.Ignored.Add(ignored);
                return entity;
            case "OwnsOne" or "OwnsMany" or "ComplexProperty":
                return Part(entity, call, frame);
            case "HasOne" or "HasMany":
                return Relate(entity, call, frame);
            case "WithOwner":
                if (call.Arguments.Count > 0 && call.Arguments is not [{ Value: ValueArgument { Value: null } }] && (entity.OwnerNavigation = Names(call, frame)?[0]) is null) return DoubtAndSettle(entity);
                return new OwnerConfiguration(entity);
            case "HasDiscriminator":
                entity.Discriminator = call.Arguments.Count == 0 ? null : Names(call, frame) is [var discriminator] ? discriminator : entity.Discriminator;
                if (call.Arguments.Count > 0 && entity.Discriminator is null) entity.IsUnknown = true;
                return Settled;
            case "HasBaseType":
                if (call.Arguments is [{ Value: ValueArgument { Value: null } }]) entity.HasNoBase = true;
                entity.BaseName = (call.Arguments.FirstOrDefault()?.Value as TextArgument)?.Text;
                return entity;
            case "IsRequired":
                return entity;
            case "UseTphMappingStrategy":
                entity.Strategy = MappingStrategy.OneTable;
                return entity;
            case "UseTptMappingStrategy":
                entity.Strategy = MappingStrategy.TablePerType;
                return entity;
            case "UseTpcMappingStrategy":
                entity.Strategy = MappingStrategy.TablePerConcreteType;
                return entity;
            case "UseCollation":
                SetCollation(entity.Text, call, frame);
                return entity;
            case "HasCharSet":
                SetCharacterSet(entity.Text, call, frame);
                return entity;
            case "Navigation":
                return Names(call, frame) is [var navigation] ? new NavigationConfiguration(entity, navigation) : Settled;
            case "Metadata" when call.IsProperty:
                return new MetadataConfiguration(entity);
            default:
                if (EntityNames.IsHarmless(call.Name) || TryExtend(entity, call, frame)) return entity;
                return DoubtAndSettle(entity);
        }
    }

    private EntityConfiguration ToTable(EntityConfiguration entity, FluentCall call, Frame frame)
    {
        var name = call.Argument("name", 0);
        if (name is not null and not BlockArgument)
        {
            entity.Table = Text(name, frame);
            entity.HasUnknownTable = entity.Table is null;
        }
        if (call.Argument("schema", 1) is { } schema and not BlockArgument && schema is not ValueArgument { Value: null }) entity.IsUnknown = true;
        var calls = call.Arguments.Select(argument => argument.Value).OfType<BlockArgument>().SelectMany(block => ChainsOf(block.Steps)).SelectMany(chain => chain.Calls);
        // Not made by this model: what it looks like is decided elsewhere.
        if (!calls.All(c => EntityNames.IsHarmless(c.Name))) entity.IsUnknown = true;
        return entity;
    }

    private object HasIndex(EntityConfiguration entity, FluentCall call, Frame frame)
    {
        // HasIndex(x => x.Code, "name"), HasIndex(["A", "B"], "name"): behind one argument that lists properties stands a name.
        var isListed = call.Arguments.FirstOrDefault()?.Value is MembersArgument or ListArgument;
        var properties = isListed ? Names([call.Arguments[0].Value], frame) : Names(call, frame);
        if (properties is null) return DoubtAndSettle(entity);
        var name = isListed && call.Arguments.Count > 1 ? Text(call.Arguments[1].Value, frame) : null;
        return entity.Index(properties, name, call.Location);
    }

    private object? Property(EntityConfiguration entity, FluentCall call, Frame frame)
    {
        if (call.Arguments.Select(argument => argument.Value).FirstOrDefault(argument => argument is not TypeArgument) is not { } argument) return DoubtAndSettle(entity);
        if (Names([argument], frame) is not [var name]) return DoubtAndSettle(entity);
        var property = entity.Property(name);
        var type = call.Types.FirstOrDefault() ?? call.Arguments.Select(a => a.Value).OfType<TypeArgument>().FirstOrDefault()?.Type;
        if (type is not null) property.Type = type;
        return property;
    }

    private object? Part(EntityConfiguration owner, FluentCall call, Frame frame)
    {
        var names = call.Arguments.Where(argument => argument.Value is not BlockArgument).Select(argument => argument.Value).ToList();
        // OwnsOne("Store.Address", "Home", …), but ComplexProperty<…>("Limit", "Store.Customer.Limit#Money", …).
        if (names.Count == 0 || Names([call.Name == "ComplexProperty" ? names[0] : names[names.Count - 1]], frame) is not [var name]) return DoubtAndSettle(owner);
        if (!owner.Parts.TryGetValue(name, out var part))
        {
            var property = model.IsSnapshot || owner.Type is null ? null : PropertyOf(owner.Type, name);
            var type = call.Name == "OwnsMany" ? property?.Property.Type.Arguments.FirstOrDefault() : property?.Property.Type;
            var declared = model.IsSnapshot ? model.TypeCalled($"{owner.Type}.{name}") : type is null ? null : scope.Find(type with { IsNullable = false }, property!.Value.Place);
            part = new PartConfiguration(new EntityConfiguration { Type = declared, Model = model }, call.Name == "OwnsMany", call.Name == "ComplexProperty");
            owner.Parts.Add(name, part);
        }
        if (call.Arguments.Select(argument => argument.Value).OfType<BlockArgument>().FirstOrDefault() is { } block)
        {
            RunBlock(block, part.Configuration, frame);
            return owner;
        }
        return part.Configuration;
    }

    private object? ApplyToOwner(OwnerConfiguration owner, FluentCall call, Frame frame)
    {
        if (call.Name == "HasForeignKey" && Names(call, frame) is { } names) owner.Entity.OwnerKey = names;
        else if (!EntityNames.IsHarmless(call.Name)) owner.Entity.IsUnknown = true;
        return owner;
    }

    private static object ApplyToNavigation(NavigationConfiguration navigation, FluentCall call)
    {
        if (call.Name == "IsRequired" && IsTrue(call) != false) navigation.Entity.RequiredNavigations.Add(navigation.Name);
        return navigation;
    }

    private object DoubtAndSettle(object value)
    {
        Doubt(value);
        return Settled;
    }
}
