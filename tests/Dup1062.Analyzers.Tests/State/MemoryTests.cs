using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>What is kept between requests keeps nothing of the compiler's alive.</summary>
[Collection(StateCollection.Name)]
public class MemoryTests
{
    [Fact]
    public void NothingOfACompilation_OutlivesIt()
    {
        var references = Analyze();

        for (var i = 0; i < 10 && references.Any(reference => reference.Target is not null); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal([], references.Select(reference => reference.Target?.GetType().Name).Where(name => name is not null));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ImmutableArray<WeakReference> Analyze()
    {
        var file = new CountedFile("/db/schema.sql", $"-- {Guid.NewGuid()}\nCREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY);\n").New();
        var tree = CSharpSyntaxTree.ParseText("""
            class Queries
            {
                public const string Add = "INSERT INTO coupon (code) " + Values;
                private const string Values = "VALUES (@code)";
                private readonly string _add = "INSERT INTO coupon (code) VALUES (@code)";

                void Run(MySqlConnector.MySqlConnection connection)
                {
                    var sql = new System.Text.StringBuilder("INSERT INTO coupon");
                    sql.Append(" (code) VALUES (@code)");
                    try { new MySqlConnector.MySqlCommand(sql.ToString(), connection).ExecuteNonQuery(); } catch (System.Exception) { throw; }
                    new MySqlConnector.MySqlCommand(_add, connection).ExecuteNonQuery();
                }
            }
            """, path: "/src/Queries.cs");
        var compilation = CSharpCompilation.Create("Shop", [tree], References.MySqlConnector, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analyzers = compilation.WithAnalyzers([new PlainInsertAnalyzer(), new SchemaFileAnalyzer()], new AnalyzerOptions([file]));
        var found = analyzers.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.Equal(3, found.Count(diagnostic => diagnostic.Id == "DUP1001"));
        return [new(file), new(tree), new(tree.GetRoot()), new(compilation), new(compilation.GetTypeByMetadataName("Queries")), new(analyzers)];
    }
}
