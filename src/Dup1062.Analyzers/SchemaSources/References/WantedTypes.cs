using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.References;

/// <summary>A type that a model speaks of and the project does not declare.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Near">The full names that it may have from the inside out.</param>
/// <param name="Used">Those that the file's usings allow.</param>
internal sealed record WantedType(string Name, IReadOnlyList<string> Near, IReadOnlyList<string> Used);

/// <summary>Finds such types: entities of sets and calls, and what leads on from those that the project declares.</summary>
internal sealed class WantedTypes
{
    private readonly TypeScope _scope;
    private readonly IReadOnlyList<string> _globalUsings;
    private readonly HashSet<TypeDeclaration> _seen = [];
    private readonly Dictionary<string, WantedType> _wanted = new(StringComparer.Ordinal);

    private WantedTypes(IReadOnlyList<CodeFragment> fragments)
    {
        _scope = new TypeScope(fragments);
        _globalUsings = [.. fragments.SelectMany(fragment => fragment.GlobalUsings)];
    }

    public static IReadOnlyList<WantedType> In(IReadOnlyList<CodeFragment> fragments)
    {
        var wanted = new WantedTypes(fragments);
        foreach (var type in wanted._scope.All)
        {
            foreach (var set in type.Properties.Where(property => property.Type is { Name: "DbSet", Arguments.Count: 1 })) wanted.Want(set.Type.Arguments[0], type);
            foreach (var entity in type.Bases.Where(written => written.Name == "IEntityTypeConfiguration" || wanted.IsOfEntities(written, type)).SelectMany(written => written.Arguments)) wanted.Want(entity, type);
            foreach (var name in type.Methods.Where(method => method.Parameters.Any(parameter => parameter.Type.Name == "ModelBuilder")).SelectMany(method => Types(method.Steps))) wanted.Want(name, type);
        }
        return [.. wanted._wanted.Values];
    }

    /// <summary>Whether a base is a generic context or configuration.</summary>
    private bool IsOfEntities(TypeName written, TypeDeclaration place) =>
        written.Arguments.Count > 0 && _scope.Find(written, place) is { } type && (type.Methods.Any() || type.Properties.Any(property => property.Type.Name == "DbSet"));

    private void Want(TypeName name, TypeDeclaration place)
    {
        if (ClrTypes.ColumnType(name) is not null || name.Name.Length == 0) return;
        if (ClrTypes.Element(name) is { } element)
        {
            Want(element, place);
            return;
        }
        if (_scope.Find(name with { IsNullable = false }, place) is not { } declared) Add(name, place);
        else if (_seen.Add(declared))
        {
            foreach (var written in declared.Bases) Want(written, declared);
            foreach (var property in declared.Properties) Want(property.Type, declared);
        }
    }

    private void Add(TypeName name, TypeDeclaration place)
    {
        if (place.Parameters.Contains(name.Name)) return;
        var last = name.Arguments.Count == 0 ? name.Name : $"{name.Name}`{name.Arguments.Count}";
        var written = name.Qualifier.Length == 0 ? last : $"{name.Qualifier.Replace("global::", "")}.{last}";
        var near = new List<string>();
        for (var space = place.Namespace; ; space = space.LastIndexOf('.') is var dot and > 0 ? space.Substring(0, dot) : "")
        {
            near.Add(space.Length == 0 ? written : $"{space}.{written}");
            if (space.Length == 0) break;
        }
        var used = place.Fragments.SelectMany(fragment => fragment.File.Usings).Concat(_globalUsings).Distinct().Select(space => $"{space}.{written}").ToList();
        _wanted[$"{place.FullName}:{written}"] = new WantedType(name.Name, near, used);
    }

    private static IEnumerable<TypeName> Types(IEnumerable<FluentStep> steps) => steps.SelectMany(step => step switch
    {
        FluentRun run => Types(run.Chain),
        FluentLocal { Value: ChainArgument local } => Types(local.Chain),
        FluentBranch branch => Types(branch.Steps),
        _ => [],
    });

    private static IEnumerable<TypeName> Types(FluentChain chain) => chain.Calls.SelectMany(call => call.Types.Concat(call.Arguments.SelectMany(argument => argument.Value switch
    {
        TypeArgument type => [type.Type],
        BlockArgument block => Types(block.Steps),
        _ => Enumerable.Empty<TypeName>(),
    })));
}
