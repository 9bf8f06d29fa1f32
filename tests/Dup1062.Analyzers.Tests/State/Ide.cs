using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>
/// Asks for diagnostics as an IDE may: after each keystroke there is a new compilation, and each document is asked for with analyzers
/// that are started anew, with new objects for schema files that did not change.
/// </summary>
internal sealed class Ide(params CountedFile[] files)
{
    private const int DocumentCount = 6;

    private readonly SyntaxTree[] _documents =
        [.. Enumerable.Range(0, DocumentCount).Select(i => CSharpSyntaxTree.ParseText(Source(i, edits: 0), path: $"/src/Store{i}.cs"))];

    private int _edits;

    /// <summary>Whatever the analyzers threw.</summary>
    public ConcurrentQueue<Exception> Exceptions { get; } = [];

    /// <summary>Edits and asks for one document after the other.</summary>
    public async Task<IReadOnlyList<Diagnostic>> RequestAllAsync(CancellationToken cancellationToken = default)
    {
        var found = new List<Diagnostic>();
        for (var document = 0; document < DocumentCount; document++) found.AddRange(await RequestAsync(document, cancellationToken));
        return found;
    }

    /// <summary>Edits a document and asks for its diagnostics.</summary>
    public async Task<IReadOnlyList<Diagnostic>> RequestAsync(int document, CancellationToken cancellationToken = default)
    {
        var tree = CSharpSyntaxTree.ParseText(Source(document, Interlocked.Increment(ref _edits)), path: _documents[document].FilePath);
        var compilation = CSharpCompilation.Create(
            "Shop", _documents.Select((other, i) => i == document ? tree : other), References.MySqlConnector, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        ImmutableArray<AdditionalText> additionalFiles = [.. files.Select(file => file.New())];
        var analyzers = compilation.WithAnalyzers(
            [new PlainInsertAnalyzer(), new SchemaFileAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(additionalFiles), (exception, _, _) => Exceptions.Enqueue(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var found = new List<Diagnostic>(await analyzers.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken));
        found.AddRange(await analyzers.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken));
        return found;
    }

    private static string Source(int document, int edits) => $$"""
        class Store{{document}}
        {
            // edited {{edits}} times
            void Add(MySqlConnector.MySqlConnection connection, string code)
            {
                using var command = new MySqlConnector.MySqlCommand("INSERT INTO coupon (code) VALUES (@code)", connection);
                command.Parameters.AddWithValue("@code", code);
                command.ExecuteNonQuery();
            }
        }
        """;
}
