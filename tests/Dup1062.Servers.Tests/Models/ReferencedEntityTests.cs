using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Dup1062.Servers.Tests.Models;

/// <summary>Entities in a project of their own, as its code (in an IDE) or as its assembly (in a build), say what they say beside their context.</summary>
public class ReferencedEntityTests
{
    /// <summary>Every project of entities begins with this, so that the compiler reads the references once.</summary>
    private static readonly CSharpCompilation Entities = new StoreAssembly().Compilation.WithAssemblyName("Entities").RemoveAllSyntaxTrees();

    /// <summary>Those whose entities do not speak of their configuration.</summary>
    public static TheoryData<string> Models() => [.. EntityModels.All.Values.Where(model => !model.Source.Contains("[EntityTypeConfiguration", StringComparison.Ordinal)).Select(model => model.Name)];

    [Theory, MemberData(nameof(Models))]
    public void AReferencedProject_SaysTheSame(string name)
    {
        var whole = new StoreAssembly(EntityModels.All[name].Source).Compilation;
        var (entities, context) = Split(whole);
        var expected = ModelComparison.Lines(whole);

        Assert.Equal(expected, ModelComparison.Lines(context.AddReferences(entities.ToMetadataReference())));
        foreach (var options in new[] { new EmitOptions(), new EmitOptions(metadataOnly: true, includePrivateMembers: false) })
        {
            var found = ModelComparison.Lines(context.AddReferences(Image(entities, options)));
            // Whether there is a private setter is not to be seen in an assembly: more columns may be, and not all are known.
            if (HasHiddenSetters(entities)) Assert.Subset(found.ToHashSet(), expected.Select(line => line.Replace("(True)", "(False)", StringComparison.Ordinal)).ToHashSet());
            else Assert.Equal(expected, found);
        }
    }

    private static bool HasHiddenSetters(CSharpCompilation entities) => entities.GetSymbolsWithName(_ => true, SymbolFilter.Member).OfType<IPropertySymbol>().Any(property =>
        property is { ContainingType.TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public, IsStatic: false, SetMethod: null or { DeclaredAccessibility: Accessibility.Private } } && (property.Type.IsValueType || property.Type.SpecialType == SpecialType.System_String));

    /// <summary>The types that configure a model, and the others.</summary>
    private static (CSharpCompilation Entities, CSharpCompilation Context) Split(CSharpCompilation whole)
    {
        var (usings, source) = (whole.SyntaxTrees[0], whole.SyntaxTrees[1]);
        var root = source.GetCompilationUnitRoot();
        var types = root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax && member.Parent is not TypeDeclarationSyntax).ToList();
        var ofContext = types.Where(IsOfContext).ToList();
        var entityUsings = usings.GetCompilationUnitRoot().WithMembers(default);
        return (
            Entities.AddSyntaxTrees(Tree(entityUsings), Tree(root.RemoveNodes(ofContext, SyntaxRemoveOptions.KeepNoTrivia)!)),
            whole.RemoveAllSyntaxTrees().AddSyntaxTrees(usings, Tree(root.RemoveNodes(types.Except(ofContext), SyntaxRemoveOptions.KeepNoTrivia)!)));

        SyntaxTree Tree(SyntaxNode node) => CSharpSyntaxTree.ParseText(node.ToFullString(), (CSharpParseOptions)source.Options, source.FilePath);
    }

    private static bool IsOfContext(MemberDeclarationSyntax type) =>
        type is BaseTypeDeclarationSyntax { BaseList: { } bases } && bases.ToString() is var written && (written.Contains("Context", StringComparison.Ordinal) || written.Contains("Configuration", StringComparison.Ordinal))
        || type.ToString().Contains("Builder", StringComparison.Ordinal);

    private static PortableExecutableReference Image(CSharpCompilation compilation, EmitOptions options)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, options: options);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
