using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SchemaSources.Declarations;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>The contexts of a project that are for MySQL, or may be: it refers to a provider for MySQL, and nothing says that they use another.</summary>
internal sealed class EntityContexts
{
    private readonly TypeScope _scope;
    private readonly List<ProviderUse> _providers;
    private readonly List<TypeDeclaration> _all;
    private readonly bool _mustBeSaid;

    /// <summary>Sorts the contexts.</summary>
    /// <param name="providers">The calls that choose their engines.</param>
    /// <param name="scope">The types.</param>
    /// <param name="mustBeSaid">A context counts only where a call gives it to MySQL.</param>
    public EntityContexts(IReadOnlyList<ProviderUse> providers, TypeScope scope, bool mustBeSaid)
    {
        (_scope, _mustBeSaid) = (scope, mustBeSaid);
        _providers = [.. providers];
        _all = scope.All.FindAll(type => type.Kind == TypeKind.Class && IsContext(type, scope));
        ForMySql = _all.FindAll(type => !type.IsAbstract && IsForMySql(type));
        OfOtherEngines = [.. _all.Where(IsOfOtherEngine).Select(type => type.FullName)];
    }

    public IReadOnlyList<TypeDeclaration> ForMySql { get; }

    /// <summary>The full names of the contexts that calls give other engines alone.</summary>
    public IReadOnlyCollection<string> OfOtherEngines { get; }

    /// <summary>Whether a context is, by its simple name; one of another project may be.</summary>
    public bool IsForMySql(string? name) => name is null || ForMySql.Any(context => context.Name == name)
        || (!_all.Exists(context => context.Name == name) && (_providers.FindAll(use => use.Context == name) is var own) && (own.Count == 0 || own.Exists(use => use.Engine == Engine.MySql)));

    /// <summary>Whether a type is a context, by the names of its bases.</summary>
    private static bool IsContext(TypeDeclaration type, TypeScope scope)
    {
        for (var depth = 0; depth < 16; depth++)
        {
            if (type.Bases.FirstOrDefault() is not { } written) return false;
            if (scope.Find(written, type) is not { } baseType) return written.Name == "DbContext" || EntityNames.IsIdentity(written.Name);
            type = baseType;
        }
        return false;
    }

    /// <summary>How a context names tables and columns. Where only some of the calls that make it say so, it is not known.</summary>
    public NameStyle NamesOf(TypeDeclaration context)
    {
        var uses = UsesOf(context);
        var styles = uses.FindAll(use => use.Names is not null);
        if (styles.Count == 0) return NameStyle.AsWritten;
        return styles.Count < uses.Count(use => use.Engine == Engine.MySql) || styles.Select(use => use.Names).Distinct().Count() > 1 ? NameStyle.Unknown : styles[0].Names!.Value;
    }

    /// <summary>Whether no call gives the context another engine alone, nor names that cannot be told.</summary>
    private bool IsForMySql(TypeDeclaration context)
    {
        var engines = UsesOf(context).FindAll(use => use.Engine != Engine.None);
        return NamesOf(context) != NameStyle.Unknown && ((engines.Count == 0 && !_mustBeSaid) || engines.Exists(use => use.Engine == Engine.MySql && (!_mustBeSaid || use.Context == context.Name)));
    }

    private bool IsOfOtherEngine(TypeDeclaration context) =>
        UsesOf(context) is var uses && uses.Exists(use => use.Engine == Engine.Other) && !uses.Exists(use => use.Engine == Engine.MySql);

    private List<ProviderUse> UsesOf(TypeDeclaration context)
    {
        // What a base is given, its contexts are; what is given to none that is in sight may be given to this one.
        var type = context;
        for (var depth = 0; type is not null && depth < 16; depth++)
        {
            var own = _providers.FindAll(use => use.Context == type.Name);
            if (own.Count > 0) return own;
            type = type.Bases.FirstOrDefault() is { } written ? _scope.Find(written, type) : null;
        }
        return _providers.FindAll(use => use.Context is null || _scope.All.TrueForAll(type => type.Name != use.Context));
    }
}
