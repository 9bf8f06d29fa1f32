using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>A type with all of its partial declarations.</summary>
internal sealed class TypeDeclaration(IReadOnlyList<TypeFragment> fragments)
{
    public IReadOnlyList<TypeFragment> Fragments { get; } = fragments;

    public TypeKind Kind => Fragments[0].Kind;

    public string Name => Fragments[0].SimpleName;

    public string FullName { get; } = fragments[0].FullName;

    public string Namespace => Fragments[0].Namespace;

    public ScriptLocation Location => Fragments[0].Location;

    /// <summary>It comes from a referenced project.</summary>
    public bool IsReferenced => ReferenceEquals(Fragments[0].File, FileScope.None);

    public bool IsAbstract => Fragments.Any(fragment => fragment.IsAbstract);

    /// <summary>Whether it can be made without arguments, from wherever.</summary>
    public bool IsConstructible => Kind == TypeKind.Class && !IsAbstract && Parameters.Count == 0 && Fragments.SelectMany(fragment => fragment.Constructors).ToList() is var all && (all.Count == 0 || all.Contains(0));

    public IReadOnlyList<string> Parameters => Fragments[0].Parameters;

    public IEnumerable<TypeName> Bases => Fragments.SelectMany(fragment => fragment.Bases);

    public IEnumerable<PropertyFragment> Properties => Fragments.SelectMany(fragment => fragment.Properties);

    public IEnumerable<MethodFragment> Methods => Fragments.SelectMany(fragment => fragment.Methods);

    public IEnumerable<AttributeFragment> Attributes => Fragments.SelectMany(fragment => fragment.Attributes);

    /// <summary>The attribute of a name; null where it has none.</summary>
    public AttributeFragment? Attribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    /// <summary>The text of a constant; null where it has none of that name.</summary>
    public string? Text(string name) => Fragments.SelectMany(fragment => fragment.Texts).Where(text => text.Name == name).Select(text => text.Text).FirstOrDefault();

    public override string ToString() => FullName;
}
