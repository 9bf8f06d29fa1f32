using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>What the calls on a model builder have said so far.</summary>
internal sealed class ModelConfiguration
{
    private readonly Dictionary<string, TypeDeclaration> _called = new(StringComparer.Ordinal);

    public Dictionary<TypeDeclaration, EntityConfiguration> Entities { get; } = [];

    public HashSet<TypeDeclaration> Ignored { get; } = [];

    public HashSet<TypeDeclaration> Owned { get; } = [];

    public List<RelationshipConfiguration> Relationships { get; } = [];

    /// <summary>The calls are those of a snapshot: they name types that need not be there any more.</summary>
    public bool IsSnapshot { get; init; }

    public TextConfiguration Text { get; } = new();

    /// <summary>What conventions give all strings.</summary>
    public TextConfiguration Strings { get; } = new();

    /// <summary>The names of types that conventions turn into values of columns.</summary>
    public HashSet<string> Converted { get; } = new(StringComparer.Ordinal);

    /// <summary>How names are written that nobody gives.</summary>
    public NameStyle Names { get; init; }

    /// <summary>What the provider gives columns of which nothing is said; null where it leaves that to the server.</summary>
    public TextConfiguration? Default { get; init; }

    /// <summary>The server, where the code names one.</summary>
    public ServerVersion? Server { get; init; }

    /// <summary>Something was said that is not understood and could change any table.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>The type that a snapshot names.</summary>
    public TypeDeclaration TypeCalled(string name)
    {
        if (_called.TryGetValue(name, out var known)) return known;
        var dot = name.LastIndexOf('.');
        return _called[name] = new TypeDeclaration([new TypeFragment
        {
            Kind = TypeKind.Class, Name = name.Substring(dot + 1), Namespace = dot < 0 ? "" : name.Substring(0, dot), File = FileScope.None,
        }]);
    }

    public EntityConfiguration Entity(TypeDeclaration type)
    {
        if (!Entities.TryGetValue(type, out var entity)) Entities.Add(type, entity = new EntityConfiguration { Type = type, Model = this });
        return entity;
    }
}

/// <summary>What lies behind a builder: calls on it can change anything of it.</summary>
internal sealed record MetadataConfiguration(object Of);
