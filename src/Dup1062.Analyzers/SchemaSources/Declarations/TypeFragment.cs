using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

internal enum TypeKind : byte
{
    Class,
    Struct,
    Interface,
    Enum,
}

/// <summary>What one declaration of a type says; a partial type has several. Free of syntax and symbols.</summary>
internal sealed record TypeFragment
{
    public required TypeKind Kind { get; init; }

    /// <summary>The name, behind those of the types around it: <c>Outer.Inner</c>.</summary>
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required FileScope File { get; init; }

    public bool IsAbstract { get; init; }

    public EquatableArray<string> Parameters { get; init; }

    public EquatableArray<TypeName> Bases { get; init; }

    public EquatableArray<AttributeFragment> Attributes { get; init; }

    public EquatableArray<PropertyFragment> Properties { get; init; }

    /// <summary>The texts of its constants, and of static fields that are never changed.</summary>
    public EquatableArray<(string Name, string Text)> Texts { get; init; }

    /// <summary>How many parameters each of its constructors takes; none where it declares none.</summary>
    public EquatableArray<int> Constructors { get; init; }

    /// <summary>The methods that describe schema.</summary>
    public EquatableArray<MethodFragment> Methods { get; init; }

    public ScriptLocation Location { get; init; }

    /// <summary>The name without those around it.</summary>
    public string SimpleName => Name.Substring(Name.LastIndexOf('.') + 1);

    public string FullName => (Namespace.Length == 0 ? Name : $"{Namespace}.{Name}") + (Parameters.Count == 0 ? "" : $"`{Parameters.Count}");
}

/// <summary>What a file says about the names in it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Usings">The namespaces it uses.</param>
/// <param name="Aliases">The names that it gives other types.</param>
internal sealed record FileScope(string Path, EquatableArray<string> Usings, EquatableArray<(string Name, TypeName Type)> Aliases)
{
    public static FileScope None { get; } = new("", default, default);
}

/// <summary>A property, or a parameter of a record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="HasSetter">It can be set, by whomever.</param>
/// <param name="IsNullableAware">Whether nullable reference types are on there; null where the project decides.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Location">Where it is declared.</param>
internal sealed record PropertyFragment(
    string Name, TypeName Type, bool HasSetter, bool? IsNullableAware, EquatableArray<AttributeFragment> Attributes, ScriptLocation Location)
{
    /// <summary>It comes from an assembly, where private setters are not seen.</summary>
    public bool MayHaveSetter { get; init; }
}

/// <summary>An attribute; the name without the ending <c>Attribute</c>.</summary>
internal sealed record AttributeFragment(string Name, EquatableArray<FluentParameter> Arguments)
{
    /// <summary>The argument at a position; null where there is none.</summary>
    public FluentArgument? At(int index) => Arguments.Where(argument => argument.Name is null).ElementAtOrDefault(index)?.Value;

    /// <summary>The argument with a name.</summary>
    public FluentArgument? Named(string name) => Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;
}

/// <summary>A method that describes schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeParameters">Its type parameters.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Kind">How it is declared.</param>
/// <param name="Steps">What it does.</param>
internal sealed record MethodFragment(string Name, EquatableArray<string> TypeParameters, EquatableArray<(string Name, TypeName Type)> Parameters, MethodKind Kind, EquatableArray<FluentStep> Steps)
{
    public bool IsExtension => Kind.HasFlag(MethodKind.Extension);
}

/// <summary>How a method is declared.</summary>
[Flags]
internal enum MethodKind : byte
{
    Ordinary = 0,
    Extension = 1,

    /// <summary>Derived types may have another.</summary>
    Virtual = 2,

    /// <summary>It has no body here.</summary>
    Bodiless = 4,
}
