using Dup1062.Analyzers.SchemaSources.Declarations;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.SchemaSources.References;

/// <summary>The types of referenced projects that a project's models speak of: entities are often declared in a project of their own.</summary>
internal static class ReferencedTypes
{
    private static readonly RecentCatalogs<EquatableArray<CodeFragment>, IReadOnlyList<WantedType>> Recent = new();

    public static IReadOnlyList<TypeFragment> Of(Compilation compilation, IReadOnlyList<CodeFragment> fragments, CancellationToken cancellationToken)
    {
        if (!fragments.Any(fragment => fragment.Types.Any(type => type.Properties.Any(property => property.Type.Name == "DbSet") || type.Methods.Count > 0))) return [];
        var wanted = Recent.Get(new(fragments), _ => WantedTypes.In(fragments), cancellationToken);
        if (wanted.Count == 0) return [];
        var assemblies = ReferencedAssembly.Of(compilation).ToList();
        var found = new Dictionary<string, TypeFragment>(StringComparer.Ordinal);
        foreach (var type in wanted)
        {
            foreach (var fragment in Resolve(type)) found[fragment.FullName] = fragment;
        }
        // The project's own types hide others of their names.
        foreach (var own in found.Count == 0 ? [] : fragments.SelectMany(fragment => fragment.Types)) found.Remove(own.FullName);
        return [.. found.Values];

        IReadOnlyList<TypeFragment> Resolve(WantedType type)
        {
            var places = assemblies.FindAll(place => place.Assembly.MayHave(type.Name));
            if (places.Count == 0) return [];
            foreach (var name in type.Near)
            {
                if (Named(name, places) is { Count: > 0 } near) return near.Count == 1 ? near[0] : [];
            }
            return type.Used.SelectMany(name => Named(name, places)).ToList() is [var only] ? only : [];
        }

        List<IReadOnlyList<TypeFragment>> Named(string name, List<(MetadataReference Reference, ReferencedAssembly Assembly)> places) =>
            [.. places.Select(place => place.Assembly.Find(name, place.Reference, compilation, cancellationToken)).Where(types => types.Count > 0)];
    }
}
