using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>Which values EF Core or the server makes.</summary>
internal static class ValueGenerations
{
    /// <summary>AUTO_INCREMENT: said so, or by convention the only part of a key that is a whole number and no foreign key.</summary>
    public static bool IsAutoIncrement(EntityProperty property, IReadOnlyList<string> key) =>
        (ClrTypes.IsGenerated(property.Type) || (ClrTypes.IsByte(property.Type) && IsConfigured(property))) && property.Configuration?.Computed is null && DefaultOf(property) == ColumnDefault.None && IsOnAdd(property, key);

    /// <summary>Whether each row gets a value of its own that code does not give: a default that is computed, or a key that EF Core makes.</summary>
    public static bool IsNew(EntityProperty property, IReadOnlyList<string> key) =>
        property.Configuration?.HasGenerator == true
        || DefaultOf(property) is ColumnDefault.Unique or ColumnDefault.Expression
        || (ClrTypes.IsMadeByEntityFramework(property.Type) && IsOnAdd(property, key));

    /// <summary>Whether the server may make the value or not: what a converter makes of a number, or of a type of the project, nobody tells.</summary>
    public static bool IsDoubtful(EntityProperty property, IReadOnlyList<string> key) =>
        property is { Configuration.HasConversion: true, IsEnum: false } && !ClrTypes.IsMadeByEntityFramework(property.Type) && IsOnAdd(property, key);

    /// <summary>Whether code says when the value is made.</summary>
    public static bool IsConfigured(EntityProperty property) => Of(property) != ValueGeneration.ByConvention;

    /// <summary>The provider lets the server fill times that are said to be generated.</summary>
    public static ColumnDefault DefaultOf(EntityProperty property)
    {
        if (property.Configuration is { Default: not ColumnDefault.None and var configured }) return configured;
        var isFilled = ClrTypes.IsTime(property.Type) && Of(property) is ValueGeneration.OnAdd or ValueGeneration.OnAddOrUpdate;
        return isFilled ? ColumnDefault.Expression : ColumnDefault.None;
    }

    private static bool IsOnAdd(EntityProperty property, IReadOnlyList<string> key) => Of(property) switch
    {
        ValueGeneration.OnAdd => true,
        ValueGeneration.ByConvention => key.Count == 1 && key[0] == property.Name && !property.IsForeignKey && ClrTypes.IsKeyMadeByConvention(property.Type),
        _ => false,
    };

    private static ValueGeneration Of(EntityProperty property)
    {
        if (property.Configuration is { Generation: not ValueGeneration.ByConvention and var configured }) return configured;
        var option = property.Declaration?.Attributes.FirstOrDefault(attribute => attribute.Name == "DatabaseGenerated")?.At(0);
        return option is not NameArgument { Name: var chosen } ? ValueGeneration.ByConvention
            : chosen.EndsWith("None", StringComparison.Ordinal) ? ValueGeneration.Never
            : chosen.EndsWith("Identity", StringComparison.Ordinal) ? ValueGeneration.OnAdd
            : ValueGeneration.OnAddOrUpdate;
    }
}
