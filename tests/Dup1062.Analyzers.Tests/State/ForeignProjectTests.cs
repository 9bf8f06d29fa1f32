using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>A project that has nothing to do with MySQL pays for one look at its references.</summary>
[Collection(StateCollection.Name)]
public class ForeignProjectTests
{
    private static readonly DiagnosticAnalyzer[] Analyzers = [new PlainInsertAnalyzer(), new SchemaFileAnalyzer()];

    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("Shop", references: References.Framework);

    [Fact]
    public void NoDriverAndNoSchema_RegistersNothing() => Assert.All(Start(new AnalyzerOptions([])), actions => Assert.Equal(0, actions.Count));

    [Fact]
    public void NoDriverAndNoSchema_ReadsNoReferenceTwice()
    {
        Start(new AnalyzerOptions([]));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Start(new AnalyzerOptions([]));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }

    private List<RegisteredActions> Start(AnalyzerOptions options) => [.. Analyzers.Select(analyzer => RegisteredActions.Of(analyzer, _compilation, options))];
}
