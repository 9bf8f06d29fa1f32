using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.MySql;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>What a syntax tree says about the schema, free of syntax and symbols.</summary>
/// <param name="Types">The types that may matter.</param>
/// <param name="Providers">The calls that choose a database engine for EF Core.</param>
/// <param name="Servers">The versions of servers that EF Core's providers are told.</param>
/// <param name="GlobalUsings">The namespaces that the file brings into all others.</param>
internal sealed record CodeFragment(EquatableArray<TypeFragment> Types, EquatableArray<ProviderUse> Providers, EquatableArray<ServerVersion> Servers, EquatableArray<string> GlobalUsings)
{
    public static CodeFragment Empty { get; } = new(default, default, default, default);

    public bool IsEmpty => Types.Count == 0 && Providers.Count == 0 && Servers.Count == 0 && GlobalUsings.Count == 0;
}
