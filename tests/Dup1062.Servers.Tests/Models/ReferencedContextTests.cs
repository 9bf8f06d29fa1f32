using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Servers.Tests.Models;

/// <summary>A context in a referenced project says the same as one of the project itself, where its code is there; where only its assembly is, it says nothing.</summary>
public class ReferencedContextTests
{
    public static TheoryData<string> Models() => [.. EntityModels.All.Keys];

    [Theory, MemberData(nameof(Models))]
    public void AReferencedProject_SaysTheSame(string name)
    {
        var project = new StoreAssembly(EntityModels.All[name].Source).Compilation;
        var caller = CSharpCompilation.Create("Caller", [CSharpSyntaxTree.ParseText("class Caller { }")], project.References, project.Options);

        Assert.Equal(ModelComparison.Lines(project), ModelComparison.Lines(caller.AddReferences(project.ToMetadataReference())));
    }
}
