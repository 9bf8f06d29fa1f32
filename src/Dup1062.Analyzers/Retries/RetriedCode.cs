using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Retries;

/// <summary>Judges code that is run again: whether it can raise 1062 each time.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="project">What is known of it.</param>
/// <param name="options">Its options.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class RetriedCode(Compilation compilation, MySqlProject project, AnalyzerOptions options, CancellationToken cancellationToken)
{
    /// <summary>Farther away, nobody would connect the statement with the policy.</summary>
    private const int MaximumDepth = 2;

    private static readonly SqlTextPrefilter Inserts = new("insert");
    private static readonly SqlTextPrefilter Reads = new("select");
    private static readonly string[] Finders = ["Find", "Exists", "Any", "First", "Single", "Fetch", "TryGet", "Load"];
    private static readonly string[] Readers = ["Get", "Read", "Query", "List", "Select", "Search", "Count"];
    private static readonly string[] Makers = ["NewGuid", "CreateVersion7", "NewUlid", "Random", "NextInt64", "Generate", "NewCode", "NewKey", "NextId"];

    private readonly ErrorEscape _escape = new(new CompilationModels(compilation), project.Drivers, CaughtException.TakesDriverErrors);

    /// <summary>Whether a schema proves that a duplicate comes out of the code; null where none may, or where another try is the cure.</summary>
    /// <param name="code">The code.</param>
    /// <param name="raw">Whether errors as the driver raises them are retried.</param>
    /// <param name="wrapped">Whether those that EF Core wraps are.</param>
    public bool? CanCollide(SyntaxNode code, bool raw, bool wrapped)
    {
        var region = Region(code, 0).ToList();
        if (region.Exists(LooksOrMakesFirst)) return null;
        var inserts = raw ? region.SelectMany(InsertsIn).ToList() : [];
        if (inserts.Exists(insert => insert.IsKnown)) return true;
        return inserts.Count > 0
            || (wrapped && region.Exists(node => Calls(node, "SaveChanges")))
            || (raw && region.Exists(node => Calls(node, "ExecuteNonQuery")) && !region.Exists(HasSql))
                ? false
                : null;
    }

    /// <summary>Whether another try looks for the row, or comes with a new key: then it can succeed.</summary>
    public bool CanSucceedNextTime(SyntaxNode code) => Region(code, 0).Any(LooksOrMakesFirst);

    /// <summary>Whether all that the code calls reads, by its names, and no INSERT is in sight: it meets no duplicate.</summary>
    public bool OnlyReads(SyntaxNode code)
    {
        var calls = code.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(call => SyntaxNames.Last(call.Expression)).Where(name => name != "ConfigureAwait").ToList();
        return calls.Count > 0 && calls.TrueForAll(name => StartsWith(name, Readers)) && !Region(code, 0).SelectMany(InsertsIn).Any();
    }

    /// <summary>The code and the methods of the compilation that it calls.</summary>
    private IEnumerable<SyntaxNode> Region(SyntaxNode code, int depth)
    {
        yield return code;
        if (depth == MaximumDepth) yield break;
        foreach (var call in code.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { DeclaringSyntaxReferences: [var reference] }) continue;
            foreach (var node in Region(reference.GetSyntax(cancellationToken), depth + 1)) yield return node;
        }
    }

    private static bool LooksOrMakesFirst(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when SyntaxNames.Last(call.Expression) is var name && (StartsWith(name, Finders) || Makers.Any(maker => name.StartsWith(maker, StringComparison.Ordinal))):
                    return true;
                case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax when Reads.Matches(node) && !Inserts.Matches(node):
                    return true;
            }
        }
        return false;
    }

    /// <summary>The INSERTs that collide by the schema, or whose table it does not know.</summary>
    private IEnumerable<JudgedInsert> InsertsIn(SyntaxNode code)
    {
        var model = compilation.GetSemanticModel(code.SyntaxTree);
        foreach (var seed in SqlTextSeeds.Holding("insert", code.SyntaxTree, cancellationToken))
        {
            if (SqlTextReader.ReadOwned(seed, Inserts, model, cancellationToken) is not { } text || !text.Uses.Any(use => ComesOut(use, seed, code, model))) continue;
            foreach (var insert in JudgedInsert.In(text, code.SyntaxTree, project, options, cancellationToken))
            {
                if (!insert.IsKnown || insert.IsCertain) yield return insert;
            }
        }
    }

    /// <summary>Whether a text is executed in the code, and its duplicate leaves it.</summary>
    private bool ComesOut(SqlTextUse use, ExpressionSyntax seed, SyntaxNode code, SemanticModel model)
    {
        if (use.IsContinued || use.Expression.SyntaxTree != code.SyntaxTree || !code.Span.Contains(use.Expression.Span)) return false;
        if (StatementSink.OnlyShows(use.Expression, model, cancellationToken) || StatementEngine.Of(use.Expression, StatementEngine.OfSurroundings(seed), model, cancellationToken) == Engine.Other) return false;
        return _escape.Of(StatementUse.At(use.Expression).Execution ?? use.Expression, code, cancellationToken);
    }

    private static bool HasSql(SyntaxNode code) => code.DescendantNodes().Any(node =>
        node is LiteralExpressionSyntax { Token.ValueText: var text } && text.IndexOf(' ') > 0 && SqlStatements.Read(text) is [not { Kind: SqlStatementKind.Unknown }, ..]);

    private static bool Calls(SyntaxNode code, string method) =>
        code.DescendantNodes().Any(node => node is InvocationExpressionSyntax call && SyntaxNames.Last(call.Expression).StartsWith(method, StringComparison.Ordinal));

    private static bool StartsWith(string name, string[] words) =>
        words.Any(word => name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length])));
}
