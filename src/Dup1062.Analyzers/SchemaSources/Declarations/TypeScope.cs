namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>Finds the types of a project by their names, with C#'s rules as far as syntax tells them. What two types could mean is found as none.</summary>
internal sealed class TypeScope
{
    private readonly Dictionary<string, List<TypeDeclaration>> _bySimpleName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _globalUsings;
    private ILookup<string, (TypeDeclaration Type, MethodFragment Method)>? _extensions;

    public TypeScope(IReadOnlyList<CodeFragment> fragments)
    {
        _globalUsings = [.. fragments.SelectMany(fragment => fragment.GlobalUsings)];
        foreach (var group in fragments.SelectMany(fragment => fragment.Types).GroupBy(type => type.FullName, StringComparer.Ordinal))
        {
            var type = new TypeDeclaration([.. group]);
            if (!_bySimpleName.TryGetValue(type.Name, out var same)) _bySimpleName.Add(type.Name, same = []);
            same.Add(type);
            All.Add(type);
        }
    }

    public List<TypeDeclaration> All { get; } = [];

    /// <summary>The type that a name means where it stands in another type; null where it is not the project's, or cannot be told.</summary>
    public TypeDeclaration? Find(TypeName name, TypeDeclaration place)
    {
        if (name is { Qualifier.Length: 0, Arguments.Count: 0 } && AliasOf(name.Name, place) is { } meant && meant.Name != name.Name) return Find(meant, place);
        if (name.Name.Length == 0 || !_bySimpleName.TryGetValue(name.Name, out var candidates)) return null;
        var rest = candidates.FindAll(type => type.Parameters.Count == name.Arguments.Count);
        if (name.Qualifier.Length > 0)
        {
            var qualifier = name.Qualifier.Replace("global::", "");
            rest = rest.FindAll(type => EndsIn(Owner(type), qualifier));
        }
        if (rest.Count < 2 && name.Qualifier.Length > 0) return rest.FirstOrDefault();
        return Nearest(rest, place);
    }

    /// <summary>The only extension method with a name that takes so many arguments; null where there is none, or are several.</summary>
    public (TypeDeclaration Type, MethodFragment Method)? Extension(string name, int arguments)
    {
        _extensions ??= All.SelectMany(type => type.Methods, (type, method) => (type, method)).Where(pair => pair.method.IsExtension).ToLookup(pair => pair.method.Name, StringComparer.Ordinal);
        return _extensions[name].Where(pair => pair.Method.Parameters.Count == arguments + 1).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>Every type with a name, wherever it stands.</summary>
    public TypeDeclaration? FindAnywhere(string fullName)
    {
        var simple = fullName.Substring(fullName.LastIndexOfAny(['.', '+']) + 1);
        return _bySimpleName.TryGetValue(simple, out var candidates) ? candidates.Find(type => type.FullName == fullName.Replace('+', '.')) : null;
    }

    private TypeDeclaration? Nearest(List<TypeDeclaration> candidates, TypeDeclaration place)
    {
        if (candidates.Count == 0) return null;
        // Inside out: the types around the place, then its namespaces.
        for (var around = place.FullName; ; around = Parent(around))
        {
            if (Only(candidates.FindAll(type => Owner(type) == around)) is { } inner) return inner;
            if (around.Length == 0) break;
        }
        var usings = new HashSet<string>(place.Fragments.SelectMany(fragment => fragment.File.Usings), StringComparer.Ordinal);
        usings.UnionWith(_globalUsings);
        return Only(candidates.FindAll(type => usings.Contains(Owner(type))));
    }

    private static TypeName? AliasOf(string name, TypeDeclaration place) =>
        place.Fragments.SelectMany(fragment => fragment.File.Aliases).Where(alias => alias.Name == name).Select(alias => alias.Type).FirstOrDefault();

    private static TypeDeclaration? Only(List<TypeDeclaration> types) => types.Count == 1 ? types[0] : null;

    private static string Owner(TypeDeclaration type) => Parent(type.FullName);

    private static string Parent(string name) => name.LastIndexOf('.') is var dot and > 0 ? name.Substring(0, dot) : "";

    private static bool EndsIn(string owner, string qualifier) =>
        owner == qualifier || (owner.EndsWith(qualifier, StringComparison.Ordinal) && owner[owner.Length - qualifier.Length - 1] == '.');
}
