using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>A relationship as it is configured.</summary>
internal sealed class RelationshipConfiguration(EntityConfiguration entity)
{
    public EntityConfiguration Entity => entity;

    public TypeDeclaration? Target { get; set; }

    public string? Navigation { get; set; }

    public bool IsCollection { get; set; }

    public string? Inverse { get; set; }

    public bool IsInverseCollection { get; set; }

    /// <summary>WithOne or WithMany was called.</summary>
    public bool IsWhole { get; set; }

    public TypeDeclaration? Dependent { get; set; }

    public IReadOnlyList<string>? ForeignKey { get; set; }

    public IReadOnlyList<string>? PrincipalKey { get; set; }

    public bool? IsRequired { get; set; }

    /// <summary>What is said of the table between two entities that each have many of the other.</summary>
    public EntityConfiguration? Join { get; set; }

    /// <summary>This table is one of an entity of the project.</summary>
    public bool HasOwnJoin { get; set; }

    public ScriptLocation Location { get; set; }

    /// <summary>Whether both speak of the same two navigations, from whichever side.</summary>
    public bool IsSameAs(RelationshipConfiguration other) =>
        IsWhole && other.IsWhole && Navigation is not null && Inverse is not null
        && ((other.Entity == entity && other.Target == Target && other.Navigation == Navigation && other.Inverse == Inverse)
            || (other.Entity.Type == Target && other.Target == entity.Type && other.Navigation == Inverse && other.Inverse == Navigation));

    /// <summary>Takes over what is said of the same relationship later.</summary>
    public void Add(RelationshipConfiguration later)
    {
        if (later.ForeignKey is not null) (ForeignKey, Dependent) = (later.ForeignKey, later.Dependent ?? later.Entity.Type);
        PrincipalKey = later.PrincipalKey ?? PrincipalKey;
        IsRequired = later.IsRequired ?? IsRequired;
        Join = later.Join ?? Join;
        HasOwnJoin |= later.HasOwnJoin;
    }
}
