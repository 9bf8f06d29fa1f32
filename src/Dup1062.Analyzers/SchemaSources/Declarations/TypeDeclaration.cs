using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>A type with all of its partial declarations.</summary>
internal sealed class TypeDeclaration(IReadOnlyList<TypeFragment> fragments)
{
    public IReadOnlyList<TypeFragment> Fragments => fragments;

    public TypeKind Kind => fragments[0].Kind;

    public string Name => fragments[0].SimpleName;

    public string FullName => fragments[0].FullName;

    public string Namespace => fragments[0].Namespace;

    public ScriptLocation Location => fragments[0].Location;

    public bool IsAbstract => fragments.Any(fragment => fragment.IsAbstract);

    public IReadOnlyList<string> Parameters => fragments[0].Parameters;

    public IEnumerable<TypeName> Bases => fragments.SelectMany(fragment => fragment.Bases);

    public IEnumerable<PropertyFragment> Properties => fragments.SelectMany(fragment => fragment.Properties);

    public IEnumerable<MethodFragment> Methods => fragments.SelectMany(fragment => fragment.Methods);

    public IEnumerable<AttributeFragment> Attributes => fragments.SelectMany(fragment => fragment.Attributes);

    /// <summary>The attribute of a name; null where it has none.</summary>
    public AttributeFragment? Attribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    /// <summary>The text of a constant; null where it has none of that name.</summary>
    public string? Text(string name) => fragments.SelectMany(fragment => fragment.Texts).Where(text => text.Name == name).Select(text => text.Text).FirstOrDefault();

    public override string ToString() => FullName;
}
