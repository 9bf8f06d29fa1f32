using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>What has been said of a property.</summary>
internal sealed class PropertyConfiguration(string name, EntityConfiguration entity)
{
    public string Name => name;

    public EntityConfiguration Entity => entity;

    /// <summary>The type, where the property is declared by the call alone.</summary>
    public TypeName? Type { get; set; }

    public string? ColumnName { get; set; }

    public string? ColumnType { get; set; }

    public bool? IsRequired { get; set; }

    public ValueGeneration Generation { get; set; }

    public ColumnDefault Default { get; set; }

    public string? Computed { get; set; }

    public TextConfiguration Text { get; } = new();

    public bool HasConversion { get; set; }

    /// <summary>A class of the project or of EF Core makes the value.</summary>
    public bool HasGenerator { get; set; }
}

/// <summary>When the value of a column is made.</summary>
internal enum ValueGeneration : byte
{
    ByConvention,
    Never,
    OnAdd,
    OnAddOrUpdate,
}
