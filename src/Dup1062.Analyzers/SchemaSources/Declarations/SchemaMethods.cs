using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>Which methods describe schema: those that are given one of EF Core's builders, and the way up of a migration.</summary>
internal static class SchemaMethods
{
    private static readonly HashSet<string> Builders = new(StringComparer.Ordinal)
    {
        "ModelBuilder", "EntityTypeBuilder", "OwnedNavigationBuilder", "MigrationBuilder", "ModelConfigurationBuilder",
    };

    public static bool DescribesSchema(MethodDeclarationSyntax method)
    {
        var name = method.Identifier.ValueText;
        // The model at the time of each migration: the way up says the same in less.
        if (name is "Down" or "BuildTargetModel") return false;
        var parameters = method.ParameterList.Parameters;
        if (parameters.Count == 0) return name == "Up" && method.Modifiers.Any(SyntaxKind.OverrideKeyword);
        foreach (var parameter in parameters)
        {
            if (Builders.Contains(SyntaxNames.Last(parameter.Type))) return true;
        }
        return false;
    }
}
