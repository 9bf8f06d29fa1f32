using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.FluentMigrator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Analyzers.SchemaSources.References;

/// <summary>
/// What referenced projects say of the schema. In an IDE their code is there. In a build there are assemblies: of those only the contexts that say nothing in
/// code count, and only where a call gives them to MySQL.
/// </summary>
internal static class ReferencedSchemas
{
    public static IEnumerable<CodeSchema> Of(Compilation compilation, bool hasDefaultCharacterSet, Engine engines, CancellationToken cancellationToken)
    {
        foreach (var (reference, assembly) in ReferencedAssembly.Of(compilation))
        {
            if (reference is CompilationReference { Compilation: CSharpCompilation project })
            {
                if (OfProject(project, hasDefaultCharacterSet, engines, cancellationToken) is { } schema) yield return schema;
            }
            else if (assembly.Contexts(reference, compilation, cancellationToken) is { Count: > 0 } contexts)
            {
                yield return new CodeSchema(
                    new([CodeFragment.Empty with { Types = new(contexts) }]), HasEntityFramework: true, hasDefaultCharacterSet, HasFluentMigrator: false, IsNullableAware: true, Strings: default, engines)
                {
                    IsAssembly = true,
                };
            }
        }
    }

    private static CodeSchema? OfProject(CSharpCompilation project, bool hasDefaultCharacterSet, Engine engines, CancellationToken cancellationToken)
    {
        // Migrations for each engine often have a project of their own.
        if (EngineReferences.Of(project) == Engine.Other) return null;
        var fragments = CodeFragments.Of(project, cancellationToken);
        if (!fragments.Any(fragment => fragment.Types.Any(type => type.Methods.Count > 0 || type.Properties.Any(property => property.Type.Name == "DbSet")))) return null;
        return new CodeSchema(
            new(CodeSchema.WithReferenced(fragments, project, cancellationToken)), HasEntityFramework: true, hasDefaultCharacterSet,
            project.ReferencedAssemblyNames.Any(assembly => assembly.Name.StartsWith(FluentMigrations.Assembly, StringComparison.Ordinal)), CodeSchema.IsAware(project), Strings: default, engines);
    }
}
