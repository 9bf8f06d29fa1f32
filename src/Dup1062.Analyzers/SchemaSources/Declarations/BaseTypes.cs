namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>A type, or a base of it, and what stands for its type parameters there.</summary>
internal sealed record TypeLevel(TypeDeclaration Type, IReadOnlyDictionary<string, TypeName> Arguments);

/// <summary>A type and its base classes, inside out.</summary>
/// <param name="Levels">The types, each with what stands for its type parameters.</param>
/// <param name="AreKnown">None of them is outside the project.</param>
/// <param name="Outside">The first one that is not in sight; null where there is none.</param>
internal sealed record BaseTypes(IReadOnlyList<TypeLevel> Levels, bool AreKnown, TypeName? Outside = null)
{
    private const int Most = 16;

    public static BaseTypes Of(TypeDeclaration type, TypeScope scope)
    {
        var levels = new List<TypeLevel> { new(type, new Dictionary<string, TypeName>(StringComparer.Ordinal)) };
        while (levels.Count <= Most)
        {
            var last = levels[levels.Count - 1];
            if (BaseOf(last.Type, scope) is not { } written) return new BaseTypes(levels, AreKnown: true);
            written = written.With(last.Arguments);
            if (scope.Find(written, last.Type) is not { } baseType) return new BaseTypes(levels, AreKnown: written.Name is "object" or "Object", written);
            levels.Add(new TypeLevel(baseType, baseType.Parameters.Zip(written.Arguments, (parameter, argument) => (parameter, argument)).ToDictionary(p => p.parameter, p => p.argument)));
        }
        return new BaseTypes(levels, AreKnown: false);
    }

    /// <summary>The base class as it is written. An interface of another project is told by its name.</summary>
    private static TypeName? BaseOf(TypeDeclaration type, TypeScope scope) => type.Bases.FirstOrDefault(written => scope.Find(written, type) is { } found
        ? found.Kind == TypeKind.Class
        : !written.IsOfInterface);
}
